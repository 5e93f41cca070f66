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

/** Shows, changes or removes a message in the Playground; `undefined` when the Playground refused. */
export type Show = (method: 'POST' | 'PUT' | 'DELETE', shownId: string | undefined, activity?: Activity) => Promise<string | undefined>;

export function createChat(show: Show): Chat {
  const messages = new Map<string, Activity>();
  const shown = new Map<string, string>();
  const known = new Map<string, string>();
  let looking = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: the chat's order is the order of sending. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const showNew = async (id: string, activity: Activity): Promise<void> => {
    const shownId = await show('POST', undefined, withShownReply(activity));
    if (shownId === undefined) return;
    shown.set(id, shownId);
    known.set(shownId, id);
  };
  const withShownReply = (activity: Activity): Activity => {
    const replyToId = activity.replyToId && shown.get(activity.replyToId);
    return replyToId ? { ...activity, replyToId } : activity;
  };

  return {
    send: (activity) =>
      inTurn(async () => {
        const id = randomUUID();
        if (activity.type === 'message') messages.set(id, activity);
        if (looking) await showNew(id, activity);
        return id;
      }),
    update: (id, activity) =>
      inTurn(async () => {
        if (!messages.has(id)) return false;
        messages.set(id, activity);
        if (looking) await show('PUT', shown.get(id), { ...activity, id: shown.get(id) });
        return true;
      }),
    remove: (id) =>
      inTurn(async () => {
        if (!messages.delete(id)) return false;
        if (looking) await show('DELETE', shown.get(id));
        return true;
      }),
    opened: () =>
      inTurn(async () => {
        looking = true;
        for (const [id, activity] of messages) await showNew(id, activity);
      }),
    closed: () => {
      looking = false;
    },
    knownId: (shownId) => known.get(shownId) ?? shownId,
    replaceCard: (shownId, content) => {
      const id = known.get(shownId) ?? shownId;
      const message = messages.get(id);
      const [card, ...others] = message?.attachments ?? [];
      if (message && card) messages.set(id, { ...message, attachments: [{ ...card, content }, ...others] });
    },
  };
}
