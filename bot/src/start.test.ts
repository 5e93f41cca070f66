import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { calendarWith, fixedClock, inMemoryPlanRepository, inMemoryReminderOutbox } from '@virksomhedsplaner/shared/in-memory';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { questionOf } from './cards/cards.fixture.js';
import { configFrom } from './config.js';
import { smallConnector, type Member } from './connector.fixture.js';
import { startBot, type RunningBot } from './start.js';

const person = (short: string, change: Partial<Member> = {}): Member => ({ id: `29:${short}`, aadObjectId: `id-${short}`, name: short, userPrincipalName: `${short}@demo.example`, ...change });
const members = [person('anne'), person('bo'), person('gert', { userRole: 'guest' }), person('gitte', { userPrincipalName: 'gitte_anden.example#EXT#@demo.example' })];

function bookAbout(count: number): PlanBook {
  const { indsats, round } = questionOf();
  const owner = { upn: 'anne@demo.example', name: 'Anne' };
  const indsatser = Array.from({ length: count }, (_, at) => ({ ...indsats, id: at + 1, key: `i${at + 1}`, title: `Indsats ${at + 1}`, owner }));
  const plan = { id: 1, key: 'p', title: 'Plan', concept: 'hilleroed', conceptVersion: 1, unit: 'csu', period: '2022-2024', state: 'published' as const };
  return { concept: 'hilleroed', period: '2022-2024', units: [], goals: [], plans: [plan], indsatser, rounds: [round], statuses: [] };
}

let bot: RunningBot;
let connector: Awaited<ReturnType<typeof smallConnector>>;
let book: PlanBook;
let outbox: ReturnType<typeof inMemoryReminderOutbox>;
let clock: ReturnType<typeof fixedClock>;
let repository: ReturnType<typeof inMemoryPlanRepository>;

async function start(count = 1): Promise<void> {
  book = bookAbout(count);
  outbox = inMemoryReminderOutbox();
  clock = fixedClock('2023-02-14');
  repository = inMemoryPlanRepository([book]);
  const site = 'http://127.0.0.1:1/sites/plan';
  const config = configFrom({ LOCAL_TENANT: '1', SITE_URL: site, PAGE_URL: `${site}/SitePages/Forside.aspx`, SITE_TOKEN: 'app:bot', PORT: '0', LOG_LEVEL: 'silent' });
  bot = await startBot(config, { repository, outbox, clock, calendar: calendarWith() });
  await bot.runReminders();
}

beforeEach(async () => {
  connector = await smallConnector(members);
  await start();
});
afterEach(async () => {
  await bot.close();
  await connector.close();
});

async function post(activity: Record<string, unknown>, from = 'anne'): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: 'x1',
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: `29:${from}`, aadObjectId: `id-${from}`, name: from },
      recipient: { id: '28:bot', name: 'bot' },
      conversation: { id: `a:${from}`, conversationType: 'personal', tenantId: 't' },
      channelData: { tenant: { id: 't' } },
      ...activity,
    }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

const install = (from = 'anne') => post({ type: 'installationUpdate', action: 'add' }, from);
const say = (text: string, from = 'anne') => post({ type: 'message', text }, from);
const lastCard = (): string => JSON.stringify(connector.sent.at(-1)?.body.attachments?.[0]?.content ?? {});

interface Button {
  title: string;
  verb: string;
  data: Record<string, string>;
}

function buttonsIn(value: unknown): Button[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { type?: unknown }).type === 'Action.Execute' ? [value as Button] : [];
  return [...own, ...Object.values(value).flatMap(buttonsIn)];
}

function button(title: string, card: unknown = JSON.parse(lastCard())): Button {
  const found = buttonsIn(card).find((one) => one.title === title);
  if (found === undefined) throw new Error(`no button ${title} on ${JSON.stringify(card)}`);
  return found;
}

async function press({ verb, data }: Button, inputs: Record<string, string> = {}, from = 'anne'): Promise<Record<string, unknown>> {
  const { status, body } = await post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } } } }, from);
  expect(status).toBe(200);
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return body['value'] as Record<string, unknown>;
}

const good = { q_status: 'Det går *godt*', q_vurdering: 'on-track' };

describe('an owner', () => {
  test('is greeted, gets what waits, answers, and the card becomes the answer', async () => {
    expect(outbox.rows[0]).toMatchObject({ outcome: 'undeliverable' });
    await install();
    expect(connector.sent).toHaveLength(2);
    expect(lastCard()).toContain('Indsats 1');
    const card = JSON.stringify(await press(button('Send svar'), good));
    expect(card).toContain('Svaret er sendt');
    expect(book.statuses).toMatchObject([{ answers: { status: 'Det går *godt*' }, answeredBy: { upn: 'anne@demo.example' }, source: 'teams' }]);
    expect(outbox.rows[0]).toMatchObject({ outcome: 'sent', activityId: 'm2' });
  });

  test('installed twice hears of it once more only as long as it waits', async () => {
    await install();
    await press(button('Send svar'), good);
    await install();
    expect(connector.sent).toHaveLength(3);
  });

  test('presses three times: one answer', async () => {
    await install();
    const send = button('Send svar');
    await Promise.all([press(send, good), press(send, good), press(send, good)]);
    expect(book.statuses).toHaveLength(1);
  });

  test('forgets a field: told at the field, text kept, draft saved', async () => {
    await install();
    const card = JSON.stringify(await press(button('Send svar'), { q_status: 'Min tekst' }));
    expect(card).toContain('Vælg et svar.');
    expect(card).toContain('Min tekst');
    expect(await repository.findDraft(1, 1)).toMatchObject({ answers: { status: 'Min tekst' } });
    expect(book.statuses).toEqual([]);
  });

  test('saves a draft, sends it, corrects the answer', async () => {
    await install();
    const saved = await press(button('Gem kladde'), { q_status: 'Halvt' });
    expect(JSON.stringify(saved)).toContain('Kladden er gemt kl. 10.00.');
    const answered = await press(button('Send svar', saved), good);
    const form = await press(button('Ret svar', answered));
    expect(JSON.stringify(form)).toContain('Det går *godt*');
    await press(button('Send svar', form), { ...good, q_status: 'Bedre' });
    expect(book.statuses).toMatchObject([{ answers: { status: 'Bedre' }, etag: '"2"' }]);
  });

  test('with an old client: Action.Submit updates the message', async () => {
    await install();
    const { verb, data } = button('Send svar');
    await post({ type: 'message', value: { verb, ...data, ...good }, replyToId: 'm2' });
    expect(connector.sent.at(-1)).toMatchObject({ method: 'PUT', activityId: 'm2' });
    expect(lastCard()).toContain('Svaret er sendt');
  });

  test('finds the words: mine indsatser, svar, and anything else', async () => {
    await say('mine indsatser');
    expect(connector.sent.some(({ body }) => JSON.stringify(body).includes('Dine indsatser'))).toBe(true);
    await say('svar');
    expect(lastCard()).toContain('Send svar');
    await say('hvad kan *du*?');
    expect(lastCard()).toContain('Jeg forstår ikke «hvad kan *du*?».');
  });
});

describe('several at once', () => {
  beforeEach(async () => {
    await bot.close();
    await start(3);
  });

  test('are one message with a choice, and each answer leads to the next', async () => {
    await install();
    expect(lastCard()).toContain('3 indsatser venter på dig');
    const form = await press(button('Svar'));
    const answered = await press(button('Send svar', form), good);
    expect(JSON.stringify(answered)).toContain('2 indsatser mere venter på dig.');
    expect(JSON.stringify(await press(button('Svar på de næste', answered)))).toContain('2 indsatser venter på dig');
  });
});

describe('who does not own it', () => {
  test.each(['gert', 'gitte'])('%s, a guest, is told so and nothing is stored', async (guest) => {
    await say('mine indsatser', guest);
    expect(lastCard()).toContain('Kun ansatte i kommunen kan svare');
  });

  test('presses a forwarded card: refused, the typed text given back', async () => {
    await install();
    const send = button('Send svar');
    await install('bo');
    const card = JSON.stringify(await press(send, good, 'bo'));
    expect(card).toContain('Kortet er sendt til en anden');
    expect(card).toContain('Det går *godt*');
    expect(book.statuses).toEqual([]);
  });

  test('presses a forged card: refused', async () => {
    await install();
    const send = button('Send svar');
    const forged = { ...send, data: { token: `${send.data['token']?.slice(0, -3)}AAA` } };
    expect(JSON.stringify(await press(forged, good))).toContain('Kortet kan ikke læses');
    expect(book.statuses).toEqual([]);
  });

  test('has given it away: refused, and not told what it is about', async () => {
    await install();
    const [indsats] = book.indsatser;
    if (indsats !== undefined) indsats.owner = { upn: 'bo@demo.example', name: 'Bo' };
    const card = JSON.stringify(await press(button('Send svar'), good));
    expect(card).toContain('Du står ikke som ejer');
    expect(book.statuses).toEqual([]);
  });
});

describe('the round and the plan', () => {
  test('closed: refused with the reason', async () => {
    await install();
    const [round] = book.rounds;
    if (round !== undefined) round.state = 'closed';
    expect(JSON.stringify(await press(button('Send svar'), good))).toContain('Midtvejsstatus februar 2023 er lukket.');
  });

  test('away: the typed text is kept and can be sent again from the same card', async () => {
    await install();
    const { planBook } = repository;
    repository.planBook = () => Promise.reject(new Error('503'));
    const card = await press(button('Send svar'), good);
    expect(JSON.stringify(card)).toContain('Planen svarer ikke lige nu');
    repository.planBook = planBook;
    const again = button('Prøv igen', card);
    expect(again.data).toMatchObject({ q_vurdering: 'on-track' });
    await press(again, { q_status: good.q_status });
    expect(book.statuses).toMatchObject([{ answers: { status: 'Det går *godt*', vurdering: 'on-track' } }]);
  });
});

describe('the door', () => {
  test('is alive, and in the local tenant runs a pass when asked', async () => {
    expect(await (await fetch(`${bot.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${bot.url}/_local/run-reminders`, { method: 'POST' })).json()).toMatchObject({ added: 0 });
  });

  test.each([
    ['an address of service that is not on this machine', { serviceUrl: 'https://attacker.example/' }],
    ['a group chat', { conversation: { id: 'g', conversationType: 'groupChat', tenantId: 't' } }],
  ])('%s gets no answer', async (_what, change) => {
    await post({ type: 'message', text: 'svar', ...change });
    expect(connector.sent).toEqual([]);
  });

  test.each([
    ['no JSON', 'nonsense'],
    ['not an activity', '[]'],
    ['no type', '{}'],
  ])('%s is refused without a word', async (_what, body) => {
    const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).toBe('');
  });

  test('a reminder when Teams is throttled stays in the outbox, and goes out at the next pass', async () => {
    await install('bo');
    await say('hej');
    outbox.rows.length = 0;
    connector.failWith.status = 412;
    expect(await bot.runReminders()).toMatchObject({ added: 1, later: 1, sent: 0 });
    connector.failWith.status = undefined;
    expect(await bot.runReminders()).toMatchObject({ added: 0, later: 0, sent: 1 });
  });

  test('a person who has blocked the bot is undeliverable and not tried again', async () => {
    await say('hej');
    outbox.rows.length = 0;
    connector.failWith.status = 403;
    expect(await bot.runReminders()).toMatchObject({ undeliverable: 1 });
    expect(outbox.rows[0]?.error).toContain('kan ikke nås');
    connector.failWith.status = undefined;
    expect(await bot.runReminders()).toMatchObject({ sent: 0, undeliverable: 0 });
  });
});
