import { saveDraft, snoozeReminders } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from '../cards/card-context.js';
import { refusedCard } from '../cards/refused-card.js';
import type { SealedTarget } from '../cards/seal.js';
import { snoozeChoicesCard, snoozedCard } from '../cards/snooze-cards.js';
import { replyWith } from './reply-with.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';
import type { CardAction } from './on-submit.js';

/** Pressing another button than «Gem kladde» loses nothing: what was typed is kept, if it can be. */
export async function keepTyped(ports: HandlerPorts, { objectId, target, given }: Pick<CardAction, 'objectId' | 'target' | 'given'>): Promise<boolean> {
  if (!Object.values(given).some((value) => typeof value === 'string' && value.trim() !== '')) return false;
  const saved = await saveDraft(ports.useCases, { objectId, target, given });
  return saved.ok;
}

interface SnoozeAction {
  objectId: string;
  context: CardContext;
  /** The day chosen, as the card sent it. */
  until?: unknown;
  target?: SealedTarget;
  given?: CardAction['given'];
}

/** «Udsæt» and «Udsæt alle»: first the days to choose from, then until when. */
export async function onSnooze(ports: HandlerPorts, { objectId, context, until, target, given = {} }: SnoozeAction): Promise<Reply> {
  const draftKept = target !== undefined && (await keepTyped(ports, { objectId, target, given }));
  const outcome = await snoozeReminders(ports.useCases, {
    objectId,
    ...(target === undefined ? {} : { target }),
    ...(typeof until === 'string' ? { until } : {}),
  });
  const token = target === undefined ? {} : { token: ports.seal.seal(target, await ports.useCases.clock.now()) };
  const scope = { ...token, draftKept };
  if (outcome.ok) return replyWith(snoozedCard(outcome.until, outcome.rounds, { scope, context }));
  if (outcome.reason === 'choose') return replyWith(snoozeChoicesCard(outcome.choices, scope, context));
  const { refused, snooze } = context.words;
  return replyWith(refusedCard({ attempt: 'reading', reason: outcome.reason === 'unknown-person' ? refused.unknownPerson : snooze.nothingWaits }, context));
}
