import type { OutboxReminder } from './reminder.js';
import type { Day } from './round.js';

/** A person wants no reminder about a round before this day; the due date stays where it is. */
export interface Snooze {
  /** User principal name, lower case. */
  recipient: string;
  roundId: number;
  until: Day;
}

/** The snoozes that stand: of each person's in a round the one asked for last. A snooze is kept as the reminder it moves to its day. */
export function latestSnoozes(reminders: readonly Pick<OutboxReminder, 'id' | 'recipient' | 'roundId' | 'step' | 'plannedFor'>[]): Snooze[] {
  const latest = new Map<string, Snooze>();
  for (const { recipient, roundId, step, plannedFor } of [...reminders].sort((a, b) => a.id - b.id))
    if (step === 'snoozed') latest.set(`${roundId}|${recipient.toLowerCase()}`, { recipient: recipient.toLowerCase(), roundId, until: plannedFor });
  return [...latest.values()];
}

/** Until when a person has put off the reminders about a round, if at all. */
export function snoozedUntil(snoozes: readonly Snooze[], upn: string, roundId: number): Day | undefined {
  return snoozes.find((snooze) => snooze.roundId === roundId && snooze.recipient === upn.toLowerCase())?.until;
}
