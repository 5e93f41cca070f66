import { samePerson, type Answers, type Person, type StatusReport } from '@virksomhedsplaner/shared/domain';
import { saveDraft, submitStatus, type HandOnForm, type OpenQuestion, type SubmitOutcome } from '@virksomhedsplaner/shared/use-cases';
import { answeredCard } from '../cards/answered-card.js';
import { askCard, type FormState } from '../cards/ask-card.js';
import type { CardContext } from '../cards/card-context.js';
import { conflictCard } from '../cards/conflict-card.js';
import { keptCard } from '../cards/kept-card.js';
import type { SealedTarget } from '../cards/seal.js';
import { inTime } from './in-time.js';
import { refusalReply } from './refusal-reply.js';
import { replyWith } from './reply-with.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';

export interface CardAction {
  objectId: string;
  target: SealedTarget;
  given: Readonly<Record<string, unknown>>;
  context: CardContext;
  /** The day a reminder is put off to, as the card sent it. */
  until?: unknown;
  /** Whom a question is handed on to, as the card sent it. */
  form?: HandOnForm;
  /** Id of the message that carries the card. */
  cardId?: string;
}

/** A refused «Send svar» must not take the place of a draft that a co-owner saved. */
async function isSomebodyElses(ports: HandlerPorts, { target }: CardAction, person: Person): Promise<boolean> {
  const draft = await ports.useCases.repository.findDraft(target.indsatsId, target.roundId).catch(() => undefined);
  return draft !== undefined && !samePerson(draft.savedBy, person);
}

/** What could not be sent is kept as a draft, unless the draft itself is refused. */
async function faultsState(ports: HandlerPorts, action: CardAction, outcome: Extract<SubmitOutcome, { reason: 'faults' }>): Promise<FormState> {
  const state = { kind: 'faults' as const, answers: outcome.answers, faults: outcome.faults };
  if (Object.keys(outcome.answers).length === 0 || (await isSomebodyElses(ports, action, outcome.person))) return state;
  const saved = await saveDraft(ports.useCases, action).catch(() => undefined);
  return saved?.ok === true ? { ...state, savedAt: saved.draft.savedAt } : state;
}

/** Another answer stands: somebody else's, or one's own from another card or the page. */
async function conflictReply(
  ports: HandlerPorts,
  { objectId, context }: CardAction,
  outcome: Extract<SubmitOutcome, { ok: false; status: StatusReport }>,
): Promise<Reply> {
  const { question, status, answers } = outcome;
  const ownStands = samePerson(await ports.useCases.directory.byObjectId(objectId), status.answeredBy);
  return replyWith(conflictCard({ ...question, status }, { answers, ownStands }, context));
}

/** What became of a submit, as the card that takes the form's place. */
export async function submitReply(ports: HandlerPorts, action: CardAction, outcome: SubmitOutcome): Promise<Reply> {
  const { context, given, target } = action;
  if (outcome.ok) {
    const question = { ...outcome.question, status: outcome.status };
    ports.answered(question, outcome.status.answeredBy?.upn ?? '');
    return replyWith(answeredCard(question, context, { justSent: true, mayWithdraw: target.replaces === undefined, othersWaiting: outcome.othersWaiting }));
  }
  if (outcome.reason === 'faults') return replyWith(askCard(correcting(outcome.question, target), context, await faultsState(ports, action, outcome)));
  if ('status' in outcome) return conflictReply(ports, action, outcome);
  return refusalReply(outcome, context, { attempt: 'saving', given });
}

/** The answer goes into the inbox, which is written out when the plan is back; who sent it is known, the rest is looked up then. */
async function keep(ports: HandlerPorts, { objectId, given, target, context, cardId }: CardAction): Promise<Reply> {
  const texts = Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const { concept, period, indsatsId, roundId, replaces } = target;
  await ports.answers.keep({
    objectId,
    target: { concept, period, indsatsId, roundId },
    given: texts,
    receivedAt: await ports.useCases.clock.now(),
    ...(replaces === undefined ? {} : { replaces }),
    ...(cardId === undefined ? {} : { cardId }),
  });
  return replyWith(keptCard(texts, context));
}

/** The rest of the time Teams gives us is for keeping the answer. */
const WRITE_WITHIN_MS = 5000;

/** «Send svar»: the answer is written once, and the card becomes the answer. With the plan away it is kept and written later. */
export async function onSubmit(ports: HandlerPorts, action: CardAction): Promise<Reply> {
  const { given, target } = action;
  const replaces = target.replaces === undefined ? {} : { replaces: target.replaces };
  let outcome: SubmitOutcome;
  try {
    outcome = await inTime(submitStatus(ports.useCases, { objectId: action.objectId, target, given, source: 'teams', ...replaces }), WRITE_WITHIN_MS);
  } catch (error) {
    ports.log.warn({ err: error }, 'an answer is kept until the plan is back');
    ports.telemetry.count('answers', 1, { outcome: 'kept' });
    return keep(ports, action);
  }
  ports.telemetry.count('answers', 1, { outcome: outcome.ok ? (target.replaces === undefined ? 'answered' : 'corrected') : outcome.reason });
  return submitReply(ports, action, outcome);
}

/** A form sent back keeps replacing the answer it was opened on, whatever has been written since. */
function correcting(question: OpenQuestion, { replaces }: SealedTarget): OpenQuestion {
  const { status, ...rest } = question;
  return status === undefined ? question : { ...rest, ...(replaces === undefined ? {} : { status: { ...status, etag: replaces } }) };
}

/** «Gem kladde»: saved as far as it goes, and the card says so. */
export async function onSaveDraft(ports: HandlerPorts, action: CardAction): Promise<Reply> {
  const { context, given, target } = action;
  const outcome = await saveDraft(ports.useCases, action);
  if (!outcome.ok && outcome.reason === 'faults') {
    return replyWith(askCard(correcting(outcome.question, target), context, { kind: 'faults', answers: outcome.answers, faults: outcome.faults }));
  }
  if (!outcome.ok) return refusalReply(outcome, context, { attempt: 'saving', given });
  const answers: Answers = outcome.draft.answers;
  return replyWith(askCard(correcting(outcome.question, target), context, { kind: 'draft-saved', answers, savedAt: outcome.draft.savedAt }));
}
