import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { botInChat } from './turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
beforeEach(async () => {
  chat = await botInChat();
});
afterEach(() => chat.close());

const good = { q_status: 'Det går *godt*', q_vurdering: 'on-track' };

describe('who does not own it', () => {
  test.each(['gert', 'gitte'])('%s, a guest, is told so and nothing is stored', async (guest) => {
    await chat.say('mine indsatser', guest);
    expect(chat.lastCard()).toContain('Kun ansatte i kommunen kan svare');
  });

  test('presses a forwarded card: refused, the typed text given back', async () => {
    await chat.install();
    const send = chat.button('Send svar');
    await chat.install('bo');
    const card = JSON.stringify(await chat.press(send, good, 'bo'));
    expect(card).toContain('Kortet er sendt til en anden');
    expect(card).toContain('Det går *godt*');
    expect(chat.book.statuses).toEqual([]);
  });

  test('presses a forged card: refused', async () => {
    await chat.install();
    const send = chat.button('Send svar');
    const forged = { ...send, data: { token: `${send.data['token']?.slice(0, -3)}AAA` } };
    expect(JSON.stringify(await chat.press(forged, good))).toContain('Kortet kan ikke læses');
    expect(chat.book.statuses).toEqual([]);
  });

  test('has given it away: refused, and not told what it is about', async () => {
    await chat.install();
    const [indsats] = chat.book.indsatser;
    if (indsats !== undefined) indsats.owner = { upn: 'bo@demo.example', name: 'Bo' };
    const card = JSON.stringify(await chat.press(chat.button('Send svar'), good));
    expect(card).toContain('Du står ikke som ejer');
    expect(chat.book.statuses).toEqual([]);
  });
});

describe('the round and the plan', () => {
  test('closed: refused with the reason', async () => {
    await chat.install();
    const [round] = chat.book.rounds;
    if (round !== undefined) round.state = 'closed';
    expect(JSON.stringify(await chat.press(chat.button('Send svar'), good))).toContain('Midtvejsstatus februar 2023 er lukket.');
  });

  test('away, and the answer cannot be kept either: the typed text stands on the card and can be sent again from it', async () => {
    await chat.install();
    chat.answers.keep = () => Promise.reject(new Error('disk full'));
    const { questionBook } = chat.repository;
    chat.repository.questionBook = () => Promise.reject(new Error('503'));
    const card = await chat.press(chat.button('Send svar'), good);
    expect(JSON.stringify(card)).toContain('Planen svarer ikke lige nu');
    chat.repository.questionBook = questionBook;
    const again = chat.button('Prøv igen', card);
    expect(again).toMatchObject({ verb: 'submit', data: { q_vurdering: 'on-track' } });
    await chat.press(again, { q_status: good.q_status });
    expect(chat.book.statuses).toMatchObject([{ answers: { status: 'Det går *godt*', vurdering: 'on-track' } }]);
  });
});

describe('the door', () => {
  test('is alive, and in the local tenant runs a pass when asked', async () => {
    expect(await (await fetch(`${chat.bot.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${chat.bot.url}/_local/run-reminders`, { method: 'POST' })).json()).toMatchObject({ added: 0 });
  });

  test.each([
    ['an address of service that is not on this machine', { serviceUrl: 'https://attacker.example/' }],
    ['a group chat', { conversation: { id: 'g', conversationType: 'groupChat', tenantId: 't' } }],
  ])('%s gets no answer', async (_what, change) => {
    await chat.post({ type: 'message', text: 'svar', ...change });
    expect(chat.connector.sent).toEqual([]);
  });

  test.each([
    ['no JSON', 'nonsense'],
    ['not an activity', '[]'],
    ['no type', '{}'],
  ])('%s is refused without a word', async (_what, body) => {
    const response = await fetch(`${chat.bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).toBe('');
  });

  test('a reminder when Teams is throttled stays in the outbox, and goes out at the next pass', async () => {
    await chat.install('bo');
    await chat.say('hej');
    chat.outbox.rows.length = 0;
    chat.connector.failWith.status = 412;
    expect(await chat.bot.runReminders()).toMatchObject({ added: 1, later: 1, sent: 0 });
    chat.connector.failWith.status = undefined;
    expect(await chat.bot.runReminders()).toMatchObject({ added: 0, later: 0, sent: 1 });
  });

  test('a person who has blocked the bot is undeliverable and not tried again', async () => {
    await chat.say('hej');
    chat.outbox.rows.length = 0;
    chat.connector.failWith.status = 403;
    expect(await chat.bot.runReminders()).toMatchObject({ undeliverable: 1 });
    expect(chat.outbox.rows[0]?.error).toContain('kan ikke nås');
    chat.connector.failWith.status = undefined;
    expect(await chat.bot.runReminders()).toMatchObject({ sent: 0, undeliverable: 0 });
  });
});
