import type { ConversationReference } from '@virksomhedsplaner/shared/ports';
import type { CardContext } from '../cards/card-context.js';
import type { ActionData, AdaptiveCard } from '../cards/elements.js';
import { helpCard } from '../cards/help-card.js';
import { handOnFormIn } from '../cards/hand-on-form.js';
import { givenIn } from '../cards/question-inputs.js';
import { refusedCard } from '../cards/refused-card.js';
import { verbIn, verbs, type Verb } from '../cards/verbs.js';
import { inTime } from './in-time.js';
import { mineReply, waitingReply } from './on-lists.js';
import { onCorrect, onOpen } from './on-open.js';
import { overviewReply } from './on-overview.js';
import { onDecline, onHandOn, onHandOnTo } from './on-hand-on.js';
import { onSnooze } from './on-snooze.js';
import { onSaveDraft, onSubmit, type CardAction } from './on-submit.js';
import { onWithdraw } from './on-withdraw.js';
import { replyWith } from './reply-with.js';
import { sealReply } from './refusal-reply.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Incoming, Reply } from './incoming.js';

type AboutOne = Exclude<Verb, 'mine' | 'waiting' | 'overview' | 'snooze-all'>;

const aboutOne: Record<AboutOne, (ports: HandlerPorts, action: CardAction) => Promise<Reply>> = {
  [verbs.submit]: onSubmit,
  [verbs.saveDraft]: onSaveDraft,
  [verbs.open]: onOpen,
  [verbs.show]: onOpen,
  [verbs.correct]: onCorrect,
  [verbs.withdraw]: onWithdraw,
  [verbs.snooze]: onSnooze,
  [verbs.handOn]: onHandOn,
  [verbs.handOnTo]: onHandOnTo,
  [verbs.decline]: onDecline,
};

interface Asked {
  verb: Verb;
  data: Readonly<Record<string, unknown>>;
  reference: ConversationReference;
  context: CardContext;
  cardId?: string;
}

async function answerTo(ports: HandlerPorts, { verb, data, reference: { objectId }, context, cardId }: Asked): Promise<Reply> {
  if (verb === 'mine') return mineReply(ports, objectId, context);
  if (verb === 'waiting') return (await waitingReply(ports, objectId, context)).reply;
  if (verb === 'overview') return overviewReply(ports, objectId, context);
  if (verb === 'snooze-all') return onSnooze(ports, { objectId, context, until: data['until'] });
  const given = givenIn(data);
  const unsealed = ports.seal.unseal(data['token'], { objectId, now: await ports.useCases.clock.now() });
  return unsealed.ok
    ? aboutOne[verb](ports, {
        objectId,
        target: unsealed.target,
        given,
        context,
        until: data['until'],
        form: handOnFormIn(data),
        ...(cardId === undefined ? {} : { cardId }),
      })
    : sealReply(unsealed.reason, context, { attempt: isSaving(verb) ? 'saving' : 'reading', given });
}

const isSaving = (verb: Verb): boolean => verb === verbs.submit || verb === verbs.saveDraft;

/** What a button sent, to be sent again as it was: a day, a colleague, a message. */
function textsIn(data: Asked['data']): ActionData {
  const texts = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'verb');
  return Object.fromEntries(texts);
}

/** The plan did not answer, or not in time: what was to be saved may have been, and can be sent again as it is. */
function awayCard(verb: Verb, data: Asked['data'], context: CardContext): AdaptiveCard {
  const { away, awayUnsure } = context.words.refused;
  const given = givenIn(data);
  const token = data['token'];
  const pressed = typeof token === 'string' ? { retry: { verb, token, data: textsIn(data) } } : {};
  if (!isSaving(verb) && Object.keys(given).length === 0) return refusedCard({ attempt: 'reading', reason: away, ...pressed }, context);
  // what stood in the form when another button was pressed can still be kept
  const again = isSaving(verb) ? verb : verbs.saveDraft;
  return refusedCard({ attempt: 'saving-unsure', reason: awayUnsure, given, ...(typeof token === 'string' ? { retry: { verb: again, token } } : {}) }, context);
}

/** A button on a card. Whatever goes wrong, the answer is a card that says so and keeps what was typed. */
export async function onAction(
  ports: HandlerPorts,
  { verb: wanted, data, cardId }: Extract<Incoming, { kind: 'action' }>,
  reference: ConversationReference,
): Promise<Reply> {
  const context = await ports.contextFor(reference);
  const verb = verbIn(wanted);
  if (verb === undefined) return replyWith(helpCard(context));
  ports.log.info({ verb }, 'a button was pressed');
  try {
    return await inTime(answerTo(ports, { verb, data, reference, context, ...(cardId === undefined ? {} : { cardId }) }));
  } catch (error) {
    ports.log.error({ verb, err: error }, 'a card action failed');
    return replyWith(awayCard(verb, data, context));
  }
}
