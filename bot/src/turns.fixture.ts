import { calendarWith, fixedClock, inMemoryAnswerInbox, inMemoryPlanRepository, inMemoryReminderOutbox } from '@virksomhedsplaner/shared/in-memory';
import type { MissingAnswerList } from '@virksomhedsplaner/shared/ports';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { questionOf } from './cards/cards.fixture.js';
import { configFrom } from './config.js';
import { smallConnector, type Member } from './connector.fixture.js';
import { startBot, type RunningBot } from './start.js';

const person = (short: string, change: Partial<Member> = {}): Member => ({
  id: `29:${short}`,
  aadObjectId: `id-${short}`,
  name: short,
  userPrincipalName: `${short}@demo.example`,
  ...change,
});
const members = [
  person('anne'),
  person('bo'),
  person('sara'),
  person('gert', { userRole: 'guest' }),
  person('gitte', { userPrincipalName: 'gitte_anden.example#EXT#@demo.example' }),
];

function bookAbout(count: number): PlanBook {
  const { indsats, round } = questionOf();
  const owner = { upn: 'anne@demo.example', name: 'Anne' };
  const indsatser = Array.from({ length: count }, (_, at) => ({ ...indsats, id: at + 1, key: `i${at + 1}`, title: `Indsats ${at + 1}`, owner }));
  const plan = { id: 1, key: 'p', title: 'Plan', concept: 'hilleroed', conceptVersion: 1, unit: 'csu', period: '2022-2024', state: 'published' as const };
  return { concept: 'hilleroed', period: '2022-2024', units: [], goals: [], plans: [plan], indsatser, rounds: [round], statuses: [] };
}

export interface Button {
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

const site = 'http://127.0.0.1:1/sites/plan';
const config = (more: Record<string, string> = {}) =>
  configFrom({ LOCAL_TENANT: '1', SITE_URL: site, PAGE_URL: `${site}/SitePages/Forside.aspx`, SITE_TOKEN: 'app:bot', PORT: '0', LOG_LEVEL: 'silent', ...more });

function activityFrom(from: string, serviceUrl: string, more: Record<string, unknown>): Record<string, unknown> {
  return {
    id: 'x1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${from}`, aadObjectId: `id-${from}`, name: from },
    recipient: { id: '28:bot', name: 'bot' },
    conversation: { id: `a:${from}`, conversationType: 'personal', tenantId: 't' },
    channelData: { tenant: { id: 't' } },
    ...more,
  };
}

/** What a person does in the chat; `from` is anne unless somebody else acts. */
function actionsOf(bot: RunningBot, connector: Awaited<ReturnType<typeof smallConnector>>) {
  const post = async (activity: Record<string, unknown>, from = 'anne'): Promise<{ status: number; body: Record<string, unknown> }> => {
    const body = JSON.stringify(activityFrom(from, connector.url, activity));
    const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  const lastCard = (): string => JSON.stringify(connector.sent.at(-1)?.body.attachments?.[0]?.content ?? {});
  return {
    post,
    lastCard,
    buttons: buttonsIn,
    install: (from = 'anne') => post({ type: 'installationUpdate', action: 'add' }, from),
    say: (text: string, from = 'anne') => post({ type: 'message', text }, from),
    button: (title: string, card: unknown = JSON.parse(lastCard())): Button => {
      const found = buttonsIn(card).find((one) => one.title === title);
      if (found === undefined) throw new Error(`no button ${title} on ${JSON.stringify(card)}`);
      return found;
    },
    /** Presses a button with Action.Execute; the card that takes the place of the one pressed. */
    press: async ({ verb, data }: Button, inputs: Record<string, string> = {}, from = 'anne'): Promise<Record<string, unknown>> => {
      const action = { type: 'Action.Execute', verb, data: { ...data, ...inputs } };
      const { status, body } = await post({ type: 'invoke', name: 'adaptiveCard/action', value: { action } }, from);
      const { statusCode, type, value } = body;
      if (status !== 200 || statusCode !== 200 || type !== 'application/vnd.microsoft.card.adaptive')
        throw new Error(`no card but ${status} ${JSON.stringify(body)}`);
      return value as Record<string, unknown>;
    },
  };
}

interface ChatOptions {
  /** User principal names. */
  secretariat?: string[];
  /** Changes the plans before the first pass. */
  change?: (book: PlanBook) => void;
  missingAnswers?: MissingAnswerList;
  /** Takes every line of the log. */
  logTo?: { write(line: string): void };
  /** Where telemetry goes. */
  collector?: string;
}

/** The bot on botbuilder's real adapter, in the chat of a few people, with `count` indsatser of Anne's in memory; 14 February 2023. */
export async function botInChat(count = 1, { secretariat = [], change, missingAnswers, logTo, collector }: ChatOptions = {}) {
  const connector = await smallConnector(members);
  const book = bookAbout(count);
  change?.(book);
  const outbox = inMemoryReminderOutbox();
  const clock = fixedClock('2023-02-14');
  const repository = inMemoryPlanRepository([book], { secretariat, people: ['anne', 'bo'].map((name) => ({ upn: `${name}@demo.example`, name })) });
  const answers = inMemoryAnswerInbox();
  const time = { now: 0 };
  const leaseClock = { now: () => Promise.resolve(new Date(Date.UTC(2023, 1, 14) + time.now).toISOString()) };
  const watching = { ...(logTo === undefined ? {} : { LOG_LEVEL: 'trace' }), ...(collector === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: collector }) };
  const bot = await startBot(config(watching), {
    repository,
    outbox,
    answers,
    clock,
    leaseClock,
    calendar: calendarWith(),
    ...(missingAnswers === undefined ? {} : { missingAnswers }),
    ...(logTo === undefined ? {} : { logTo }),
  });
  await bot.runReminders();
  const close = async (): Promise<void> => {
    await bot.close();
    await connector.close();
  };
  return { bot, connector, book, outbox, clock, repository, answers, time, close, ...actionsOf(bot, connector) };
}
