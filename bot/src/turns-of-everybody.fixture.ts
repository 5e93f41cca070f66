import type { botInChat } from './turns.fixture.js';

export const typed = 'HEMMELIG-TEKST';
const answer = { q_status: typed, q_vurdering: 'on-track' };

type Chat = Awaited<ReturnType<typeof botInChat>>;

function dayIn(chat: Chat, card: unknown) {
  const day = chat.buttons(card).find(({ data }) => data['until'] !== undefined);
  if (day === undefined) throw new Error('no day to put it off to');
  return day;
}

async function ownerAnswers(chat: Chat): Promise<void> {
  await chat.install();
  const first = chat.button('Send svar');
  await chat.press(first, { q_status: typed });
  await chat.press(chat.button('Gem kladde', JSON.parse(chat.lastCard())), answer);
  await chat.press(dayIn(chat, await chat.press(chat.button('Udsæt', JSON.parse(chat.lastCard())))));
  const answered = await chat.press(first, answer);
  await chat.press(chat.button('Ret svar', answered));
  await chat.press(first, answer);
  await chat.press(chat.button('Tag tilbage', answered));
}

async function colleagueIsAsked(chat: Chat): Promise<void> {
  await chat.install('bo');
  await chat.say('svar');
  const form = await chat.press(chat.button('Videregiv'), answer);
  await chat.press(chat.button('Giv videre', form), { email: 'bo@demo.example', note: typed });
  await chat.press(chat.button('Nej tak'), {}, 'bo').catch(() => undefined);
}

/** `broken` is what every reading and writing of plans fails with. */
async function planIsAway(chat: Chat, broken: Error): Promise<void> {
  const { planBook, questionBook } = chat.repository;
  await chat.say('svar');
  const send = chat.button('Send svar');
  chat.repository.planBook = () => Promise.reject(broken);
  chat.repository.questionBook = () => Promise.reject(broken);
  await chat.press(send, answer);
  await chat.say('mine indsatser');
  await chat.bot.writeKeptAnswers();
  await chat.bot.runReminders().catch(() => undefined);
  Object.assign(chat.repository, { planBook, questionBook });
  chat.time.now += 600_000;
  await chat.bot.writeKeptAnswers();
}

async function strangersAndWords(chat: Chat): Promise<void> {
  for (const guest of ['gert', 'gitte']) await chat.install(guest);
  await chat.say(`${typed}?`, 'gert');
  for (const word of ['hjælp', 'overblik', typed]) await chat.say(word, 'sara');
  await chat.post({ type: 'invoke', name: typed });
  await chat.post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: typed, data: { token: typed } } } });
  await chat.post({ type: 'message', text: typed, conversation: { id: 'g', conversationType: 'groupChat' } });
  await chat.post({ type: 'installationUpdate', action: 'remove' }, 'sara');
}

async function teamsFails(chat: Chat): Promise<void> {
  for (const status of [400, 403]) {
    chat.connector.failWith.status = status;
    await chat.say(typed);
  }
  delete chat.connector.failWith.status;
}

/** What everybody does, right and wrong, with the plan and Teams away in between. */
export async function everyTurn(chat: Chat, broken: Error): Promise<void> {
  await ownerAnswers(chat);
  await colleagueIsAsked(chat);
  await planIsAway(chat, broken);
  await strangersAndWords(chat);
  await teamsFails(chat);
}
