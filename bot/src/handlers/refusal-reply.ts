import type { AnsweringRefusal } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from '../cards/card-context.js';
import { refusedCard, type Refusal } from '../cards/refused-card.js';
import type { Unsealed } from '../cards/seal.js';
import { replyWith } from './reply-with.js';
import type { Reply } from './incoming.js';

type SealFault = Extract<Unsealed, { ok: false }>['reason'];

function reasonFor(refusal: AnsweringRefusal, { words }: CardContext): string {
  switch (refusal.reason) {
    case 'unknown-person':
      return words.refused.unknownPerson;
    case 'gone':
      return words.refused.gone;
    case 'not-allowed':
      return words.refused.notAllowed;
    case 'nothing-asked':
      return words.refused.nothingAsked(refusal.question.round.name);
    case 'closed':
      return words.refused.closed(refusal.question.round.name);
    case 'not-open-yet':
      return words.refused.notOpenYet(refusal.question.round.name, refusal.question.round.opens);
  }
}

/** The card for a refusal of the use cases, with what was typed. */
export function refusalReply(refusal: AnsweringRefusal, context: CardContext, typed: Pick<Refusal, 'attempt' | 'given'>): Reply {
  // what an indsats is called is shown only to those who may answer it
  const question = refusal.reason === 'closed' || refusal.reason === 'not-open-yet' ? { question: refusal.question } : {};
  return replyWith(refusedCard({ ...typed, reason: reasonFor(refusal, context), ...question }, context));
}

/** The card for a button whose data is forged, another person's or too old. */
export function sealReply(fault: SealFault, context: CardContext, typed: Pick<Refusal, 'attempt' | 'given'>): Reply {
  const { unreadable, othersCard, expired } = context.words.refused;
  const reason = { unreadable, 'others-card': othersCard, expired }[fault];
  return replyWith(refusedCard({ ...typed, reason }, context));
}
