import { afterEach, describe, expect, test } from '@jest/globals';
import { botInChat } from './turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
afterEach(() => chat.close());

const secretariat = ['sara@demo.example'];

describe('the secretariat', () => {
  test('gets the week’s digest, and the overview when asked for', async () => {
    chat = await botInChat(3, { secretariat });
    await chat.install('sara');
    expect(chat.lastCard()).toContain('0 af 3 besvaret');
    expect(chat.outbox.rows.filter(({ step }) => step === 'digest')).toMatchObject([{ recipient: 'sara@demo.example', outcome: 'sent' }]);
    await chat.say('overblik', 'sara');
    expect(chat.lastCard()).toContain('Kan ikke nås i Teams: ');
    await chat.install();
    await chat.say('Overview', 'sara');
    expect(chat.lastCard()).not.toContain('Kan ikke nås i Teams');
  });

  test('who owns something too gets one message with both', async () => {
    chat = await botInChat(2, { secretariat: ['anne@demo.example'] });
    await chat.install();
    expect(chat.connector.sent).toHaveLength(2);
    expect(chat.lastCard()).toContain('2 indsatser venter på dig');
    expect(chat.lastCard()).toContain('0 af 2 indsatser er besvaret');
    const shown = await chat.press(chat.button('Vis'));
    expect(JSON.stringify(shown)).toContain('0 af 2 besvaret');
  });
});

test('a manager sees the units they lead; an owner that the overview is for others', async () => {
  const manager = { upn: 'bo@demo.example', name: 'Bo' };
  chat = await botInChat(1, {
    change: (book) => void book.units.push({ code: 'csu', name: 'CSU Skovbrynet', kind: 'center', aliases: [], active: true, manager }),
  });
  await chat.say('overblik', 'bo');
  expect(JSON.stringify(chat.connector.sent)).toContain('0 af 1 besvaret');
  await chat.say('overblik');
  expect(JSON.stringify(chat.connector.sent)).toContain('Overblikket er for sekretariatet');
});

test('a round without questions asks nobody and takes no answer', async () => {
  chat = await botInChat(1);
  await chat.install();
  const send = chat.button('Send svar');
  const [round] = chat.book.rounds;
  if (round !== undefined) round.questions = [];
  expect(JSON.stringify(await chat.press(send, {}))).toContain('har ingen spørgsmål endnu');
  expect(chat.book.statuses).toEqual([]);
  chat.outbox.rows.length = 0;
  expect(await chat.bot.runReminders()).toMatchObject({ added: 0 });
});

test('an empty answer is no answer, also where every question may be left out', async () => {
  chat = await botInChat(1);
  await chat.install();
  const [round] = chat.book.rounds;
  if (round !== undefined) round.questions = round.questions.map((question) => ({ ...question, required: false }));
  expect(JSON.stringify(await chat.press(chat.button('Send svar'), {}))).toContain('Skriv et svar.');
  expect(chat.book.statuses).toEqual([]);
});
