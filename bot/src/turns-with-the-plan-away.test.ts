import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { botInChat } from './turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
let original: (typeof chat.repository)['questionBook'];
beforeEach(async () => {
  chat = await botInChat();
  original = chat.repository.questionBook;
  await chat.install();
});
afterEach(() => chat.close());

const answer = { q_status: 'To af tre er i brug', q_vurdering: 'on-track' };
const away = () => Promise.reject(new TypeError('fetch failed'));
/** What the bot tells Teams after the plan is back: the last thing in the chat. */
const last = () => ({ ...chat.connector.sent.at(-1), card: chat.lastCard() });
async function pass(): ReturnType<typeof chat.bot.writeKeptAnswers> {
  chat.time.now += 600_000;
  return chat.bot.writeKeptAnswers();
}

test('an answer sent three times while the plan is away is kept, said so, and written once when it is back', async () => {
  const send = chat.button('Send svar');
  chat.repository.questionBook = away;
  for (let times = 0; times < 3; times += 1) {
    const kept = JSON.stringify(await chat.press(send, answer));
    expect(kept).toContain('Svaret er modtaget og bliver gemt');
    expect(kept).toContain('To af tre er i brug');
  }
  expect(await pass()).toMatchObject({ written: 0, later: 1 });
  chat.repository.questionBook = original;
  expect(await pass()).toEqual({ written: 1, refused: 0, later: 0, aside: 0 });
  expect(await pass()).toEqual({ written: 0, refused: 0, later: 0, aside: 0 });
  expect(chat.book.statuses).toMatchObject([{ answers: { status: 'To af tre er i brug' }, answeredBy: { upn: 'anne@demo.example' }, etag: '"1"' }]);
  expect(last().card).toContain('Svaret er sendt');
});

test('who may no longer answer when the plan is back is told, with the text, and nothing is written', async () => {
  const send = chat.button('Send svar');
  chat.repository.questionBook = away;
  await chat.press(send, answer);
  chat.repository.questionBook = original;
  Object.assign(chat.book.indsatser[0] ?? {}, { owner: { upn: 'bo@demo.example', name: 'Bo' } });
  expect(await pass()).toMatchObject({ refused: 1 });
  expect(chat.book.statuses).toEqual([]);
  expect(last()).toMatchObject({ method: 'POST', card: expect.stringContaining('To af tre er i brug') });
  expect(last().card).toContain('Svaret blev ikke gemt');
});

test('a refusal that Teams will not take now is told later', async () => {
  const send = chat.button('Send svar');
  chat.repository.questionBook = away;
  await chat.press(send, answer);
  chat.repository.questionBook = original;
  Object.assign(chat.book.rounds[0] ?? {}, { state: 'closed' });
  chat.connector.failWith.status = 412;
  expect(await pass()).toMatchObject({ later: 1 });
  delete chat.connector.failWith.status;
  expect(await pass()).toMatchObject({ refused: 1 });
  expect(last().card).toContain('er lukket');
}, 20_000);

test('what was answered meanwhile by a co-owner is shown, with one’s own text', async () => {
  const send = chat.button('Send svar');
  chat.repository.questionBook = away;
  await chat.press(send, answer);
  chat.repository.questionBook = original;
  const { indsatser, rounds } = chat.book;
  const [indsats, round] = [indsatser[0], rounds[0]];
  if (indsats === undefined || round === undefined) throw new Error('the book is empty');
  const theirs = { indsats, round, answers: { status: 'Bos svar', vurdering: 'on-track' }, answeredBy: { upn: 'bo@demo.example', name: 'Bo' } };
  await chat.repository.submitStatus({ ...theirs, answeredAt: '2023-02-14T09:00:00.000Z', source: 'teams' });
  expect(await pass()).toMatchObject({ refused: 1 });
  expect(last().card).toContain('Bos svar');
  expect(last().card).toContain('To af tre er i brug');
});

test('an answer that breaks the writing itself is set aside with the text told, and shows in readyz', async () => {
  const send = chat.button('Send svar');
  chat.repository.questionBook = () => Promise.reject(new RangeError('a bug of ours'));
  await chat.press(send, answer);
  for (let times = 0; times < 4; times += 1) expect(await pass()).toMatchObject({ later: 1 });
  expect(await pass()).toMatchObject({ aside: 1 });
  expect(last().card).toContain('To af tre er i brug');
  const ready = await fetch(`${chat.bot.url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ status: 'not ready', notReady: [expect.stringContaining('1 kept answers')] });
});

test('readyz names the part that is away and nothing else of it', async () => {
  chat.repository.activeRounds = () => Promise.reject(new Error('https://kommune.sharepoint.com secret'));
  const ready = await fetch(`${chat.bot.url}/readyz`);
  const text = await ready.text();
  expect([ready.status, text]).toEqual([503, expect.stringContaining('SharePoint does not answer')]);
  expect(text).not.toContain('secret');
});
