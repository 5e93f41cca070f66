import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { botInChat } from './turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
beforeEach(async () => {
  chat = await botInChat();
});
afterEach(() => chat.close());

const good = { q_status: 'Det går *godt*', q_vurdering: 'on-track' };

describe('an owner', () => {
  test('is greeted, gets what waits, answers, and the card becomes the answer', async () => {
    expect(chat.outbox.rows[0]).toMatchObject({ outcome: 'undeliverable' });
    await chat.install();
    expect(chat.connector.sent).toHaveLength(2);
    expect(chat.lastCard()).toContain('Indsats 1');
    const card = JSON.stringify(await chat.press(chat.button('Send svar'), good));
    expect(card).toContain('Svaret er sendt');
    expect(chat.book.statuses).toMatchObject([{ answers: { status: 'Det går *godt*' }, answeredBy: { upn: 'anne@demo.example' }, source: 'teams' }]);
    expect(chat.outbox.rows[0]).toMatchObject({ outcome: 'sent', activityId: 'm2' });
  });

  test('installed twice hears of it once more only as long as it waits', async () => {
    await chat.install();
    await chat.press(chat.button('Send svar'), good);
    await chat.install();
    expect(chat.connector.sent).toHaveLength(3);
  });

  test('presses three times: one answer', async () => {
    await chat.install();
    const send = chat.button('Send svar');
    await Promise.all([chat.press(send, good), chat.press(send, good), chat.press(send, good)]);
    expect(chat.book.statuses).toHaveLength(1);
  });

  test('forgets a field: told at the field, text kept, draft saved', async () => {
    await chat.install();
    const card = JSON.stringify(await chat.press(chat.button('Send svar'), { q_status: 'Min tekst' }));
    expect(card).toContain('Vælg et svar.');
    expect(card).toContain('Min tekst');
    expect(await chat.repository.findDraft(1, 1)).toMatchObject({ answers: { status: 'Min tekst' } });
    expect(chat.book.statuses).toEqual([]);
  });

  test('saves a draft, sends it, corrects the answer', async () => {
    await chat.install();
    const saved = await chat.press(chat.button('Gem kladde'), { q_status: 'Halvt' });
    expect(JSON.stringify(saved)).toContain('Kladden er gemt kl. 10.00.');
    const answered = await chat.press(chat.button('Send svar', saved), good);
    const form = await chat.press(chat.button('Ret svar', answered));
    expect(JSON.stringify(form)).toContain('Det går *godt*');
    await chat.press(chat.button('Send svar', form), { ...good, q_status: 'Bedre' });
    expect(chat.book.statuses).toMatchObject([{ answers: { status: 'Bedre' }, etag: '"2"' }]);
  });

  test('with an old client: Action.Submit updates the message', async () => {
    await chat.install();
    const { verb, data } = chat.button('Send svar');
    await chat.post({ type: 'message', value: { verb, ...data, ...good }, replyToId: 'm2' });
    expect(chat.connector.sent.at(-1)).toMatchObject({ method: 'PUT', activityId: 'm2' });
    expect(chat.lastCard()).toContain('Svaret er sendt');
  });

  test('finds the words: mine indsatser, svar, and anything else', async () => {
    await chat.say('mine indsatser');
    expect(chat.connector.sent.some(({ body }) => JSON.stringify(body).includes('Dine indsatser'))).toBe(true);
    await chat.say('svar');
    expect(chat.lastCard()).toContain('Send svar');
    await chat.say('hvad kan *du*?');
    expect(chat.lastCard()).toContain('Jeg forstår ikke «hvad kan *du*?».');
  });
});

describe('several at once', () => {
  beforeEach(async () => {
    await chat.close();
    chat = await botInChat(3);
  });

  test('are one message with a choice, and each answer leads to the next', async () => {
    await chat.install();
    expect(chat.lastCard()).toContain('3 indsatser venter på dig');
    const form = await chat.press(chat.button('Svar'));
    const answered = await chat.press(chat.button('Send svar', form), good);
    expect(JSON.stringify(answered)).toContain('2 indsatser mere venter på dig.');
    expect(JSON.stringify(await chat.press(chat.button('Svar på de næste', answered)))).toContain('2 indsatser venter på dig');
  });
});
