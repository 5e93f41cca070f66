import type { OutboxReminder, ReminderStep } from '../domain/index.js';
import type { Card, ConversationReference, DeliveryRecord, SendResult } from '../ports/index.js';
import { isNeeded, type Need } from './still-needed.js';
import type { UseCasePorts } from './use-case-ports.js';

export interface NoticePart extends Need {
  step: ReminderStep;
}

/** What one person is told in one message. */
export interface Notice {
  to: ConversationReference;
  parts: NoticePart[];
}

export interface NoticeSettings {
  /** Makes the card; `summary` is what a notification shows. */
  compose: (notice: Notice) => Promise<{ card: Card; summary: string }>;
  /** What the secretariat reads in the outbox. */
  words: { noConversation: string; gone: string; refused: string; gaveUp: string; notNeeded: string };
}

export interface Sent {
  reminder: OutboxReminder;
  delivery: DeliveryRecord;
  retryAfterSeconds?: number;
}

interface NoticeWork {
  group: readonly OutboxReminder[];
  needs: (reminder: OutboxReminder) => Promise<Need>;
}

type NoticePorts = Pick<UseCasePorts, 'conversations' | 'messenger' | 'clock' | 'repository'>;

const outcomeOf = (result: SendResult, words: NoticeSettings['words']): Omit<DeliveryRecord, 'at'> => {
  if (result.ok) return { outcome: 'sent', activityId: result.activityId };
  switch (result.reason) {
    case 'gone':
      return { outcome: 'undeliverable', error: `${words.gone} (${result.detail})` };
    case 'refused':
      return { outcome: 'failed', error: `${words.refused} (${result.detail})` };
    case 'later':
      return { outcome: 'waiting', error: result.detail };
  }
};

/** A single question is answered in the message itself, so its draft comes with it. */
async function withDraft(parts: Notice['parts'], repository: NoticePorts['repository']): Promise<Notice['parts']> {
  const [part, ...others] = parts;
  const [question, ...more] = part?.questions ?? [];
  if (part === undefined || question === undefined || others.length > 0 || more.length > 0) return parts;
  const draft = await repository.findDraft(question.indsats.id, question.round.id);
  return draft === undefined ? parts : [{ ...part, questions: [{ ...question, draft }] }];
}

async function send(ports: NoticePorts, settings: NoticeSettings, notice: Notice): Promise<SendResult> {
  const { card, summary } = await settings.compose({ ...notice, parts: await withDraft(notice.parts, ports.repository) });
  const result = await ports.messenger.sendCard(notice.to, card, summary);
  if (!result.ok && result.reason === 'gone') await ports.conversations.remove(notice.to.objectId);
  return result;
}

/** Sends one person's reminders as one message and says what became of each; nothing is recorded here. */
export async function sendNotice(ports: NoticePorts, settings: NoticeSettings, { group, needs }: NoticeWork): Promise<Sent[]> {
  const looked = await Promise.all(group.map(async (reminder) => ({ reminder, need: await needs(reminder) })));
  const needed = looked.filter(({ need }) => isNeeded(need));
  const at = await ports.clock.now();
  const silent = looked.filter(({ need }) => !isNeeded(need));
  const results = silent.map(({ reminder }): Sent => ({ reminder, delivery: { outcome: 'answered-before', at, error: settings.words.notNeeded } }));
  const [first] = needed;
  if (first === undefined) return results;
  const to = await ports.conversations.findByUpn(first.reminder.recipient);
  const result = to === undefined ? undefined : await send(ports, settings, { to, parts: needed.map(({ reminder: { step }, need }) => ({ step, ...need })) });
  const outcome = result === undefined ? { outcome: 'undeliverable' as const, error: settings.words.noConversation } : outcomeOf(result, settings.words);
  const retry = result?.ok === false && 'retryAfterSeconds' in result ? { retryAfterSeconds: result.retryAfterSeconds } : {};
  return [...results, ...needed.map(({ reminder }): Sent => ({ reminder, delivery: { ...outcome, at }, ...retry }))];
}
