import type { Messenger, ReminderOutbox, SendResult } from '@virksomhedsplaner/shared/ports';
import type { RequestWatch } from '@virksomhedsplaner/shared/sharepoint';
import { correlationNow } from './correlation.js';
import type { Log } from './handlers/handler-ports.js';
import type { Telemetry } from './telemetry.js';

/** An outbox that counts what became of each reminder. */
export function countingOutbox(outbox: ReminderOutbox, telemetry: Telemetry): ReminderOutbox {
  const record: ReminderOutbox['record'] = async (reminder, delivery) => {
    await outbox.record(reminder, delivery);
    telemetry.count('reminders', 1, { step: reminder.step, outcome: delivery.outcome });
  };
  return Object.assign(Object.create(outbox) as ReminderOutbox, { record });
}

/** A messenger that times each message; the result is one of few words. */
export function timedMessenger(messenger: Messenger, telemetry: Telemetry, now: () => number): Messenger {
  const timed = async (kind: string, send: () => Promise<SendResult>): Promise<SendResult> => {
    const from = now();
    const result = await send();
    telemetry.took('delivery', now() - from, { kind, result: result.ok ? 'sent' : result.reason });
    return result;
  };
  return {
    sendCard: (to, card, summary) => timed('message', () => messenger.sendCard(to, card, summary)),
    updateCard: (to, activityId, card) => timed('update', () => messenger.updateCard(to, activityId, card)),
  };
}

/** What SharePoint is asked: counted, timed, and its writes noted in the log under the id of the turn that made them. */
export function siteWatch(log: Log, telemetry: Telemetry, now: () => number): RequestWatch {
  return {
    now,
    correlation: correlationNow,
    seen: ({ method, list, status, ms, units }) => {
      const facts = { method, status, list: list ?? 'other' };
      telemetry.count('sharepoint.requests', 1, facts);
      telemetry.count('sharepoint.units', units, facts);
      telemetry.took('sharepoint.request', ms, facts);
      if (method !== 'GET' && list !== '$batch') log.info({ ...facts, ms }, 'SharePoint was written to');
    },
  };
}
