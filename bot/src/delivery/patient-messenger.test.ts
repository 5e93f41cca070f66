import { expect, test } from '@jest/globals';
import type { ConversationReference, Messenger, SendResult } from '@virksomhedsplaner/shared/ports';
import { patientMessenger } from './patient-messenger.js';
import { teamsGates } from './teams-gates.js';
import { virtualTimer } from './virtual-timer.fixture.js';

const to: ConversationReference = {
  ...{ upn: 'anne@demo.example', name: 'Anne', objectId: 'id-anne', userId: '29:anne', botId: '28:bot' },
  ...{ conversationId: 'a:1', serviceUrl: 'http://127.0.0.1/', tenantId: 't', locale: 'da-DK' },
};
const later = (more: object = {}): SendResult => ({ ok: false, reason: 'later', detail: 'Teams answered 503', ...more });
const sent: SendResult = { ok: true, activityId: '1' };

function answering(...results: SendResult[]) {
  const timer = virtualTimer();
  const times: number[] = [];
  const send = (): Promise<SendResult> => {
    times.push(timer.at());
    return Promise.resolve(results[Math.min(times.length, results.length) - 1] ?? sent);
  };
  const inner: Messenger = { sendCard: send, updateCard: send };
  const stop = new AbortController();
  const messenger = patientMessenger(inner, { gates: teamsGates(50, timer), timer, random: () => 0.5, signal: stop.signal });
  return { timer, times, stop, send: () => timer.run(messenger.sendCard(to, {}, '')) };
}

test('what Teams refuses for now is tried again, further and further apart', async () => {
  const { send, times } = answering(later(), later(), sent);
  expect(await send()).toEqual(sent);
  const [first = 0, second = 0, third = 0] = times;
  expect(third - second).toBeGreaterThan(second - first);
});

test('never sooner than Teams asked', async () => {
  const { send, times } = answering(later({ retryAfterSeconds: 7 }), sent);
  expect(await send()).toEqual(sent);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(7000);
});

test('after four tries, or a long wait, the outbox takes it', async () => {
  const stubborn = answering(later());
  expect(await stubborn.send()).toMatchObject({ reason: 'later' });
  expect(stubborn.times).toHaveLength(4);
  const long = answering(later({ retryAfterSeconds: 120 }));
  expect(await long.send()).toMatchObject({ reason: 'later', retryAfterSeconds: 120 });
  expect(long.times).toHaveLength(1);
});

test.each([later({ unsure: true }), { ok: false, reason: 'gone', detail: '403' } as const, { ok: false, reason: 'refused', detail: '400' } as const])(
  'sent once: %p',
  async (result) => {
    const { send, times } = answering(result, sent);
    expect(await send()).toEqual(result);
    expect(times).toHaveLength(1);
  },
);

test('a process that drains begins no message', async () => {
  const { send, stop, times } = answering(sent);
  stop.abort();
  expect(await send()).toMatchObject({ ok: false, reason: 'later' });
  expect(times).toEqual([]);
});
