import { expect, test } from '@jest/globals';
import { everyTurn, typed } from './turns-of-everybody.fixture.js';
import { botInChat } from './turns.fixture.js';

const PEOPLE = /\b(anne|sara|gert|gitte)\b|bo@|a:bo\b|29:|id-bo|demo\.example/i;
const personal = (lines: readonly string[]): string[] => lines.filter((line) => PEOPLE.test(line) || line.includes(typed));

async function linesOf(broken: Error): Promise<string[]> {
  const lines: string[] = [];
  const chat = await botInChat(1, { secretariat: ['sara@demo.example'], logTo: { write: (line) => void lines.push(line) } });
  try {
    await everyTurn(chat, broken);
  } finally {
    await chat.close();
  }
  return lines;
}

const answerOfSharePoint = `Error making HttpRequest in queryable [400] Bad Request ::> {"odata.error":{"code":"-1, SPException","message":{"value":"${typed} anne"}}}`;

test('every turn there is says nothing of anybody in the log, and has an id of its own', async () => {
  const lines = await linesOf(new Error(`${answerOfSharePoint} for anne@demo.example`));
  expect(personal(lines)).toEqual([]);
  const told = lines.map((line) => JSON.parse(line) as { msg: string; correlation?: string });
  for (const line of [
    'a turn',
    'a button was pressed',
    'an answer is kept until the plan is back',
    'a message could not be answered',
    'a turn failed',
    'reminders',
  ])
    expect(told.map(({ msg }) => msg)).toContain(line);
  const turns = told.filter(({ msg }) => msg === 'a turn').map(({ correlation }) => correlation);
  expect(new Set(turns).size).toBe(turns.length);
  expect(told.filter(({ correlation, msg }) => correlation === undefined && msg !== 'the bot listens')).toEqual([]);
});

test('planted: an adapter that quotes an answer in an error of its own is found', async () => {
  expect(personal(await linesOf(new Error(`could not write ${typed}`)))).not.toEqual([]);
});
