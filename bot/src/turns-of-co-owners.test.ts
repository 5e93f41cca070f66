import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { botInChat } from './turns.fixture.js';

const good = { q_status: 'Annes svar', q_vurdering: 'on-track' };
let chat: Awaited<ReturnType<typeof botInChat>>;
beforeEach(async () => {
  chat = await botInChat(1, {
    change: ({ indsatser: [first] }) => {
      if (first !== undefined) first.coOwners = [{ upn: 'bo@demo.example', name: 'Bo' }];
    },
  });
});
afterEach(() => chat.close());

const updates = () => chat.connector.sent.filter(({ method }) => method === 'PUT');

/** The others' cards change after the answer: waited for, but not for long. */
async function updated(count: number): Promise<string> {
  for (let tries = 0; updates().length < count && tries < 100; tries += 1) await new Promise((later) => setTimeout(later, 10));
  expect(updates()).toHaveLength(count);
  return JSON.stringify(updates().at(-1));
}

describe('a co-owner', () => {
  test('meets the answer on their own card, and the asking card when it is taken back', async () => {
    await chat.install();
    await chat.install('bo');
    const answered = await chat.press(chat.button('Send svar'), good, 'bo');
    const card = await updated(1);
    expect(card).toContain('a:anne');
    expect(card).toContain('Svaret af bo');
    expect(card).toContain('Ret svar');
    const form = JSON.stringify(await chat.press(chat.button('Tag tilbage', answered), {}, 'bo'));
    expect(form).toContain('Svaret er taget tilbage.');
    expect(form).toContain('Annes svar');
    expect(chat.book.statuses).toMatchObject([{ state: 'reopened' }]);
    expect(await updated(2)).toContain('Send svar');
  });

  test('who answers from an older card is told who has answered; the owner that it was oneself', async () => {
    await chat.install();
    const send = chat.button('Send svar');
    await chat.install('bo');
    await chat.press(chat.button('Send svar'), good, 'bo');
    expect(JSON.stringify(await chat.press(send, { ...good, q_status: 'Andet' }))).toContain('bo har svaret.');
    const standing = chat.book.statuses[0];
    if (standing !== undefined) standing.answeredBy = { upn: 'ANNE@demo.example', name: 'Anne' };
    const again = JSON.stringify(await chat.press(send, { ...good, q_status: 'Andet' }));
    expect(again).toContain('Du har svaret i forvejen');
    expect(again).not.toContain('Anne har svaret');
  });

  test('an answer given on the page shows on every card at the next pass, once', async () => {
    await chat.install();
    await chat.install('bo');
    const [indsats] = chat.book.indsatser;
    const [round] = chat.book.rounds;
    if (indsats === undefined || round === undefined) throw new Error('the book is empty');
    await chat.repository.submitStatus({
      indsats,
      round,
      answers: { status: 'Skrevet på siden', vurdering: 'on-track' },
      answeredBy: { upn: 'anne@demo.example', name: 'Anne' },
      answeredAt: '2023-02-14T08:30:00.000Z',
      source: 'page',
    });
    await chat.bot.runReminders();
    expect(updates()).toHaveLength(0);
    const [status] = chat.book.statuses;
    if (status !== undefined) status.answeredAt = '2023-02-14T09:30:00.000Z';
    await chat.bot.runReminders();
    expect(
      updates()
        .map(({ conversation }) => conversation)
        .sort(),
    ).toEqual(['a:anne', 'a:bo']);
    expect(await updated(2)).toContain('Skrevet på siden');
  });
});

test('an answer that was corrected or approved since cannot be taken back, nor another’s', async () => {
  await chat.install();
  const answered = await chat.press(chat.button('Send svar'), good);
  const back = chat.button('Tag tilbage', answered);
  await chat.install('bo');
  expect(JSON.stringify(await chat.press(back, {}, 'bo'))).toContain('Kortet er sendt til en anden');
  const [status] = chat.book.statuses;
  if (status !== undefined) status.state = 'approved';
  expect(JSON.stringify(await chat.press(back))).toContain('Svaret kan ikke tages tilbage');
  expect(chat.book.statuses).toMatchObject([{ state: 'approved' }]);
});
