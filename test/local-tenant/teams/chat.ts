import { randomUUID } from 'node:crypto';
import type { Activity } from './activity.js';

/** What Teams keeps and the Playground does not: the messages of one chat, whether or not somebody looks. */
export interface Chat {
  /** Keeps a message, shows it when somebody looks, and gives its id. */
  send(activity: Activity): Promise<string>;
  /** `false` when the chat has no such message. */
  update(id: string, activity: Activity): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** A browser has opened the chat: everything kept is shown again. */
  opened(): Promise<void>;
  /** The last browser has gone: from now on messages are only kept. */
  closed(): void;
  /** The id that the bot knows, for one that the Playground gave. */
  knownId(shownId: string): string;
  /** A card answered by the bot takes the old card's place. */
  replaceCard(shownId: string, content: unknown): void;
}

/** Shows, changes or removes a message in the Playground; gives the message's id there, `undefined` when the Playground refused. */
export type Show = (method: 'POST' | 'PUT' | 'DELETE', shownId: string | undefined, activity?: Activity) => Promise<string | undefined>;

interface Kept {
  readonly show: Show;
  /** The bot's id → message, in the order of sending. */
  readonly messages: Map<string, Activity>;
  /** The bot's id → id of the copy that was shown last. */
  readonly shown: Map<string, string>;
  /** Id of any copy → the bot's id. */
  readonly known: Map<string, string>;
  looking: boolean;
}

export function createChat(show: Show): Chat {
  const kept: Kept = { show, messages: new Map(), shown: new Map(), known: new Map(), looking: false };
  const inTurn = oneAfterTheOther();
  return {
    send: (activity) => inTurn(() => send(kept, activity)),
    update: (id, activity) => inTurn(() => update(kept, id, activity)),
    remove: (id) => inTurn(() => remove(kept, id)),
    opened: () => inTurn(() => showAll(kept)),
    closed: () => void (kept.looking = false),
    knownId: (shownId) => kept.known.get(shownId) ?? shownId,
    replaceCard: (shownId, content) => replaceCard(kept, shownId, content),
  };
}

/** The chat's order is the order of sending. */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

async function send(kept: Kept, activity: Activity): Promise<string> {
  const id = randomUUID();
  if (activity.type === 'message') kept.messages.set(id, activity);
  if (kept.looking) await showCopy(kept, id, activity);
  return id;
}

async function update({ messages, shown, show, looking }: Kept, id: string, activity: Activity): Promise<boolean> {
  if (!messages.has(id)) return false;
  messages.set(id, activity);
  if (looking) await show('PUT', shown.get(id), { ...activity, id: shown.get(id) });
  return true;
}

async function remove({ messages, shown, show, looking }: Kept, id: string): Promise<boolean> {
  if (!messages.delete(id)) return false;
  if (looking) await show('DELETE', shown.get(id));
  return true;
}

async function showAll(kept: Kept): Promise<void> {
  kept.looking = true;
  for (const [id, activity] of kept.messages) await showCopy(kept, id, activity);
}

async function showCopy({ show, shown, known }: Kept, id: string, activity: Activity): Promise<void> {
  const replyToId = activity.replyToId && shown.get(activity.replyToId);
  const shownId = await show('POST', undefined, replyToId ? { ...activity, replyToId } : activity);
  if (shownId === undefined) return;
  shown.set(id, shownId);
  known.set(shownId, id);
}

function replaceCard({ messages, known }: Kept, shownId: string, content: unknown): void {
  const id = known.get(shownId) ?? shownId;
  const message = messages.get(id);
  const [card, ...others] = message?.attachments ?? [];
  if (message && card) messages.set(id, { ...message, attachments: [{ ...card, content }, ...others] });
}
