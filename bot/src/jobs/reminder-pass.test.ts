import { afterEach, expect, test } from '@jest/globals';
import { inMemoryMissingAnswers } from '@virksomhedsplaner/shared/in-memory';
import { botInChat } from '../turns.fixture.js';

let chat: Awaited<ReturnType<typeof botInChat>>;
afterEach(() => chat.close());

test('a pass brings «Mangler svar» up to date, a second one changes nothing, and an answer leaves the list', async () => {
  const missingAnswers = inMemoryMissingAnswers();
  chat = await botInChat(2, { missingAnswers });
  expect(missingAnswers.rows().map(({ indsatsId }) => indsatsId)).toEqual([1, 2]);
  const [indsats] = chat.book.indsatser;
  const [round] = chat.book.rounds;
  if (indsats === undefined || round === undefined) throw new Error('the book is empty');
  const answers = { vurdering: 'on-track', status: 'Det går godt' };
  await chat.repository.submitStatus({
    ...{ indsats, round, answers, source: 'page', answeredAt: '2023-02-14T10:00:00.000Z' },
    answeredBy: { upn: 'anne@demo.example', name: 'Anne' },
  });
  await chat.bot.runReminders();
  expect(missingAnswers.rows().map(({ indsatsId }) => indsatsId)).toEqual([2]);
});

test('a site without the list keeps no reminder back', async () => {
  chat = await botInChat(1, { missingAnswers: { replace: () => Promise.reject(new Error('404')) } });
  expect(chat.outbox.rows.length).toBeGreaterThan(0);
  expect(await chat.bot.runReminders()).toMatchObject({ added: 0 });
});
