import type { Day, Person } from '../domain/index.js';
import type { Calendar, Card, Clock, ConversationReference, ConversationStore, Directory, Messenger, SendResult } from '../ports/index.js';

/** A clock that stands still until it is set. */
export function fixedClock(today: Day, time = '09:00:00.000Z'): Clock & { set(day: Day): void } {
  let day = today;
  return { today: () => Promise.resolve(day), now: () => Promise.resolve(`${day}T${time}`), set: (next) => void (day = next) };
}

export function calendarWith(holidays: readonly Day[] = []): Calendar {
  return { isPublicHoliday: (day) => holidays.includes(day) };
}

export function inMemoryDirectory(people: Readonly<Record<string, Person>>): Directory {
  return { byObjectId: (objectId) => Promise.resolve(people[objectId]) };
}

export function inMemoryConversationStore(): ConversationStore {
  const references = new Map<string, ConversationReference>();
  return {
    save: (given) => {
      const reference = { ...given, upn: given.upn.toLowerCase() };
      for (const [objectId, { upn }] of references) if (upn === reference.upn) references.delete(objectId);
      references.set(reference.objectId, reference);
      return Promise.resolve();
    },
    findByUpn: (upn) => Promise.resolve([...references.values()].find((reference) => reference.upn === upn.toLowerCase())),
    findByObjectId: (objectId) => Promise.resolve(references.get(objectId)),
    remove: (objectId) => Promise.resolve(void references.delete(objectId)),
  };
}

export interface SentCard {
  to: string;
  activityId: string;
  card: Card;
}

/** A messenger that keeps what it is given; `fail` decides, message by message, whether the send goes wrong. */
export function recordingMessenger(
  fail: (to: ConversationReference) => SendResult | undefined = () => undefined,
): Messenger & { sent: SentCard[]; updated: SentCard[] } {
  const sent: SentCard[] = [];
  const updated: SentCard[] = [];
  return {
    sent,
    updated,
    sendCard: (to, card) => {
      const failure = fail(to);
      if (failure !== undefined) return Promise.resolve(failure);
      const activityId = `activity-${sent.length + 1}`;
      sent.push({ to: to.upn, activityId, card });
      return Promise.resolve({ ok: true, activityId });
    },
    updateCard: (to, activityId, card) => {
      updated.push({ to: to.upn, activityId, card });
      return Promise.resolve({ ok: true, activityId });
    },
  };
}
