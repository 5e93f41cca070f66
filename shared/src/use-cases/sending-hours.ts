import { Temporal } from 'temporal-polyfill';
import { defaultReminderPolicy } from '../concepts/index.js';
import { daysOffUnder } from './days-off.js';
import type { UseCasePorts } from './use-case-ports.js';

/** True on working days between the hours in which messages go out, in Copenhagen, under every concept with an active round. */
export async function withinSendingHours(ports: Pick<UseCasePorts, 'repository' | 'clock' | 'calendar' | 'concepts'>): Promise<boolean> {
  const [rounds, today, now] = await Promise.all([ports.repository.activeRounds(), ports.clock.today(), ports.clock.now()]);
  const { hour } = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Copenhagen');
  return [...new Set(rounds.map(({ concept }) => concept))].every((id) => {
    const concept = ports.concepts.find((known) => known.id === id);
    const { from, to } = (concept?.reminderPolicy ?? defaultReminderPolicy).sendingHours;
    return hour >= from && hour < to && !daysOffUnder(concept, ports.calendar)(today);
  });
}
