import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { botInChat } from './turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
beforeEach(async () => {
  chat = await botInChat();
  await chat.install();
});
afterEach(() => chat.close());

/** The row of the list of days that says `day`. */
const dayButton = (card: unknown, day: string) => {
  const found = chat.buttons(card).find(({ data }) => data['until'] === day);
  if (found === undefined) throw new Error(`no ${day} on ${JSON.stringify(card)}`);
  return found;
};

test('«Udsæt» offers days, says until when, and the reminder comes that day and not before', async () => {
  const choices = await chat.press(chat.button('Udsæt'));
  expect(JSON.stringify(choices)).toContain('onsdag den 15. februar');
  const done = JSON.stringify(await chat.press(dayButton(choices, '2023-02-28')));
  expect(done).toContain('Udsat til tirsdag den 28. februar');
  expect(done).toContain('fristen er stadig tirsdag den 28. februar');
  const heard = chat.connector.sent.length;
  chat.clock.set('2023-02-23');
  expect(await chat.bot.runReminders()).toMatchObject({ sent: 0 });
  chat.clock.set('2023-02-28');
  expect(await chat.bot.runReminders()).toMatchObject({ sent: 1 });
  expect(chat.connector.sent).toHaveLength(heard + 1);
  expect(chat.lastCard()).toContain('Send svar');
});

test('what was typed is kept, and «Svar nu» leads back to it', async () => {
  const choices = await chat.press(chat.button('Udsæt'), { q_status: 'Halvvejs' });
  expect(JSON.stringify(choices)).toContain('gemt som kladde');
  const done = await chat.press(dayButton(choices, '2023-02-15'));
  expect(JSON.stringify(await chat.press(chat.button('Svar nu', done)))).toContain('Halvvejs');
});

test('a day that is not offered is answered with those that are', async () => {
  const choices = await chat.press(chat.button('Udsæt'));
  const first = dayButton(choices, '2023-02-15');
  const forged = { ...first, data: { ...first.data, until: '2029-01-01' } };
  expect(JSON.stringify(await chat.press(forged))).toContain('Hvornår vil du høre fra mig igen?');
  expect(chat.outbox.rows.filter(({ step }) => step === 'snoozed')).toEqual([]);
});

test('the one who has given it away has nothing to put off; a closed round neither', async () => {
  const press = chat.button('Udsæt');
  const [indsats] = chat.book.indsatser;
  if (indsats !== undefined) indsats.owner = { upn: 'bo@demo.example', name: 'Bo' };
  expect(JSON.stringify(await chat.press(press))).toContain('ingen påmindelser at udsætte');
});

test('several: «Udsæt alle» puts off the whole message', async () => {
  await chat.close();
  chat = await botInChat(3);
  await chat.install();
  const choices = await chat.press(chat.button('Udsæt alle'));
  expect(JSON.stringify(await chat.press(dayButton(choices, '2023-02-20')))).toContain('Udsat til mandag den 20. februar');
  chat.clock.set('2023-02-20');
  expect(await chat.bot.runReminders()).toMatchObject({ sent: 1 });
  expect(chat.lastCard()).toContain('3 indsatser venter på dig');
});
