import '@pnp/sp/batching.js';
import type { AskedAbout, PlanBook, Round } from '../domain/index.js';
import {
  APPROVAL,
  APPROVED,
  delegationsList,
  indsatserList,
  isApproved,
  plansList,
  planStateWords,
  readRow,
  valueOf,
  roundsList,
  selectOf,
  statusesList,
  unitsList,
  type ListDefinition,
  type RowOf,
} from '../lists/index.js';
import { answersThatCount, isApp } from './answers-that-count.js';
import { literal } from './odata.js';
import { firstRows, withRemainingRows } from './read-rows.js';
import { codesOf, isComplete, toDelegation, toIndsats, toRound, toStatus, toUnit } from './rows-to-domain.js';
import { secretariatMembers } from './secretariat.js';
import { faultIn } from './sharepoint-error.js';
import { listAt } from './site-lists.js';
import type { Site } from './write-status.js';

const MOST_PEOPLE = 5000;
const GONE = 404;
/** The list is not there (a site that has not been upgraded yet), or not for the caller to see. */
const HIDDEN: readonly number[] = [403, GONE];

/** None where SharePoint answers with one of these. */
async function unless<T>(statuses: readonly number[], rows: Promise<T[]>): Promise<T[]> {
  try {
    return await rows;
  } catch (error) {
    if (statuses.includes((await faultIn(error))?.status ?? 0)) return [];
    throw error;
  }
}

type Row<L extends ListDefinition> = RowOf<L> & { waits: boolean };

async function oneRow<L extends ListDefinition>({ sp, path }: Site, list: L, id: number): Promise<Row<L>[]> {
  const { select, expand } = selectOf(list);
  if (list.contentApproval === true) select.push(APPROVAL);
  const item = listAt(sp, path, list).items.getById(id);
  const raw = await item.select(...select).expand(...expand)<Record<string, unknown>>();
  return [Object.assign(readRow<L>(list, raw), { waits: list.contentApproval === true && raw[APPROVAL] !== APPROVED })];
}

type Rows = {
  indsats: Row<typeof indsatserList>[];
  rounds: RowOf<typeof roundsList>[];
  units: RowOf<typeof unitsList>[];
  statuses: RowOf<typeof statusesList>[];
  delegations: RowOf<typeof delegationsList>[];
};

/** All that is asked of SharePoint before anything is known, in one round trip; at most 12 resource units with the write that follows. */
async function rowsAbout({ sp, path }: Site, { indsatsId, roundId }: AskedAbout): Promise<Rows> {
  const [batched, execute] = sp.batched();
  const batch: Site = { sp: batched, path };
  const about = (list: typeof statusesList | typeof delegationsList): string => `${list.fields.indsats.internalName}Id eq ${indsatsId}`;
  const reads = Promise.all([
    unless([GONE], oneRow(batch, indsatserList, indsatsId)),
    unless([GONE], oneRow(batch, roundsList, roundId)),
    firstRows(batched, path, unitsList),
    firstRows(batched, path, statusesList, { filter: about(statusesList), withEditor: true }),
    unless(HIDDEN, firstRows(batched, path, delegationsList, { filter: about(delegationsList) })),
  ]);
  // a batch that fails says so itself; without this its parts' rejections would go unhandled
  reads.catch(() => undefined);
  await execute();
  const [indsats, rounds, units, statuses, delegations] = await reads;
  return { indsats, rounds, units, statuses, delegations };
}

/** SharePoint's ids of the people just read, so that an answer of theirs can be written without asking for them. */
function rememberPeople({ people }: Site, { indsats, units, delegations }: Rows): void {
  const seen = [...indsats.flatMap(({ owner, coOwners = [] }) => [owner, ...coOwners]), ...units.map(({ manager }) => manager)];
  if (people === undefined) return;
  if (people.size > MOST_PEOPLE) people.clear();
  for (const person of [...seen, ...delegations.map(({ to }) => to)]) if (person !== undefined) people.set(person.upn.toLowerCase(), person.id);
}

/** A copied row has its original's key: it is told apart by its id, as `withOwnKeys` does where all rows are at hand. */
async function ownKey({ sp, path }: Site, { id, key = '' }: RowOf<typeof indsatserList>, { concept, period }: AskedAbout): Promise<string> {
  const filter = `${indsatserList.fields.key.internalName} eq ${literal(key)}`;
  const twins = await firstRows(sp, path, indsatserList, { filter, keys: ['key', 'concept', 'period'] });
  return twins.some((other) => other.id < id && other.key === key && other.concept === concept && other.period === period) ? `${key}#${id}` : key;
}

/** The other rounds are only read when there is an answer in one. */
async function roundsOf({ sp, path }: Site, { indsatsId: _, ...asked }: AskedAbout, { rounds, statuses }: Rows): Promise<Round[]> {
  const own = rounds.filter((row) => isComplete(row) && row.concept === asked.concept && row.period === asked.period).map(toRound);
  const earlier = [...new Set(statuses.flatMap(({ round }) => (round === undefined || round === asked.roundId ? [] : [round])))];
  if (earlier.length === 0) return own;
  const filter = earlier.map((id) => `Id eq ${id}`).join(' or ');
  return [...own, ...(await firstRows(sp, path, roundsList, { filter })).filter(isComplete).map(toRound)];
}

/** Whether readers see the row as it stands; what waits, or belongs to a plan that does, takes more reading. */
async function isSeen(site: Site, row: Row<typeof indsatserList>): Promise<boolean> {
  if (row.waits || row.plan === undefined) return false;
  const [plan] = await unless([GONE], oneRow(site, plansList, row.plan));
  return plan !== undefined && !plan.waits && isApproved(valueOf(planStateWords, plan.state));
}

/** Somebody has changed an answer by hand: whether that counts may depend on who is in the secretariat. */
const mayNeedSecretariat = ({ statuses }: Rows): boolean => statuses.some(({ editor }) => editor !== undefined && !isApp(editor.login));

interface QuestionReading {
  /** Only what readers see. */
  asReaders: boolean;
  /** The indsats's own key as it was lately. */
  known?: string;
}

/** The key known is taken when it is made of the row's. */
function keyOf(site: Site, row: RowOf<typeof indsatserList>, asked: AskedAbout, known: string | undefined): Promise<string> | string {
  return known !== undefined && (known === row.key || known === `${row.key}#${row.id}`) ? known : ownKey(site, row, asked);
}

/**
 * One indsats and one round with all that decides who may answer and what stands there, read at this moment. Undefined when
 * something of it waits for approval: then it takes the whole book to know what readers see.
 */
export async function readQuestion(site: Site, asked: AskedAbout, { asReaders, known: knownKey }: QuestionReading): Promise<PlanBook | undefined> {
  const rows = await rowsAbout(site, asked);
  rememberPeople(site, rows);
  const units = await withRemainingRows(site.sp, site.path, unitsList, { query: {}, first: rows.units });
  const codes = { units: codesOf(units), goals: new Map<number, string>() };
  const inSeries = rows.indsats.filter(({ concept, period }) => concept === asked.concept && period === asked.period);
  const [seen, rounds, secretariat, ...keys] = await Promise.all([
    asReaders ? Promise.all(inSeries.map((row) => isSeen(site, row))) : Promise.resolve<boolean[]>([]),
    roundsOf(site, asked, rows),
    mayNeedSecretariat(rows) ? secretariatMembers(site.sp) : [],
    ...inSeries.map((row) => keyOf(site, row, asked, knownKey)),
  ]);
  if (seen.includes(false)) return undefined;
  const known = {
    units: units.map((row) => toUnit(row, codes.units)),
    indsatser: inSeries.map((row, at) => ({ ...toIndsats(row, codes), key: keys[at] ?? '' })),
    delegations: rows.delegations.flatMap((row) => toDelegation(row) ?? []),
  };
  const statuses = answersThatCount(rows.statuses, { ...known, secretariat }).map(toStatus);
  return { concept: asked.concept, period: asked.period, ...known, goals: [], plans: [], rounds, statuses, incomplete: true };
}
