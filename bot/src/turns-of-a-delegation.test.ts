import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { botInChat, type Button } from './turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
beforeEach(async () => {
  chat = await botInChat();
  await chat.install();
});
afterEach(() => chat.close());

const good = { q_status: 'Det går godt', q_vurdering: 'on-track' };
const toBo = { email: 'bo@demo.example', note: 'Du *kender* det bedst' };
const open = (inputs: Record<string, string> = {}) => chat.press(chat.button('Videregiv', lastTo('anne')), inputs);
const lastTo = (who: string): unknown => chat.connector.sent.filter(({ conversation }) => conversation === `a:${who}`).at(-1)?.body.attachments?.[0]?.content;
const pressAs = (who: string, button: Button, inputs = {}) => chat.press(button, inputs, who);

test('handed on: the colleague gets a card at once, answers, and the owner’s reminders fall silent', async () => {
  await chat.install('bo');
  const handed = JSON.stringify(await chat.press(chat.button('Giv videre', await open()), toBo));
  expect(handed).toContain('Givet videre til bo');
  expect(handed).toContain('bo har fået spørgsmålet i Teams.');
  const card = lastTo('bo');
  expect(JSON.stringify(card)).toContain('Du *kender* det bedst');
  const form = await pressAs('bo', chat.button('Svar nu', card));
  const answered = await pressAs('bo', chat.button('Send svar', form), good);
  expect(JSON.stringify(answered)).toContain('Svaret er sendt');
  expect(chat.book.statuses).toMatchObject([{ answeredBy: { upn: 'bo@demo.example' } }]);
});

test('the next reminder goes to the colleague, not to the owner', async () => {
  await chat.install('bo');
  await chat.press(chat.button('Giv videre', await open()), toBo);
  const before = chat.connector.sent.length;
  chat.clock.set('2023-02-23');
  await chat.bot.runReminders();
  expect(chat.connector.sent.slice(before).map(({ conversation }) => conversation)).toEqual(['a:bo']);
});

test('declined: the owner gets a card, and the colleague may no longer answer', async () => {
  await chat.install('bo');
  await chat.press(chat.button('Giv videre', await open()), toBo);
  const card = lastTo('bo');
  const form = await pressAs('bo', chat.button('Svar nu', card));
  expect(JSON.stringify(await pressAs('bo', chat.button('Nej tak', card)))).toContain('Du har sagt nej tak');
  expect(JSON.stringify(lastTo('anne'))).toContain('bo har sagt nej tak');
  expect(JSON.stringify(await pressAs('bo', chat.button('Send svar', form), good))).toContain('Du står ikke som ejer');
  expect(chat.book.statuses).toEqual([]);
  const own = await chat.press(chat.button('Svar nu', lastTo('anne')));
  await chat.press(chat.button('Send svar', own), good);
  expect(chat.book.statuses).toHaveLength(1);
});

test('a colleague without a chat is asked when the chat opens', async () => {
  const handed = JSON.stringify(await chat.press(chat.button('Giv videre', await open()), toBo));
  expect(handed).toContain('har ikke åbnet Virksomhedsplaner i Teams endnu');
  await chat.install('bo');
  expect(JSON.stringify(lastTo('bo'))).toContain('Du er bedt om at svare');
});

test('nobody found: told above the fields, what was typed is kept', async () => {
  const again = JSON.stringify(await chat.press(chat.button('Giv videre', await open()), { email: 'ukendt@demo.example', note: 'Min besked' }));
  expect(again).toContain('Jeg kan ikke finde den e-mail');
  expect(again).toContain('Min besked');
  expect(chat.book.delegations).toBeUndefined();
});

test('what stood in the answer goes on as the colleague’s draft', async () => {
  await chat.install('bo');
  await chat.press(chat.button('Giv videre', await open({ q_status: 'Halvvejs' })), toBo);
  expect(JSON.stringify(await pressAs('bo', chat.button('Svar nu', lastTo('bo'))))).toContain('Halvvejs');
});

test('the colleague’s card forwarded to the owner is refused', async () => {
  await chat.install('bo');
  await chat.press(chat.button('Giv videre', await open()), toBo);
  expect(JSON.stringify(await chat.press(chat.button('Nej tak', lastTo('bo'))))).toContain('Kortet er sendt til en anden');
});

test('the plan is away: tried again from the same card, with the colleague and the message', async () => {
  const form = await open();
  const { questionBook } = chat.repository;
  chat.repository.questionBook = () => Promise.reject(new Error('503'));
  const away = await chat.press(chat.button('Giv videre', form), toBo);
  chat.repository.questionBook = questionBook;
  expect(JSON.stringify(await chat.press(chat.button('Prøv igen', away)))).toContain('Givet videre til bo');
  expect(chat.book.delegations).toMatchObject([{ note: 'Du *kender* det bedst' }]);
});
