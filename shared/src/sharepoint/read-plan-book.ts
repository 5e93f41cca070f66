import { withOwnKeys, type PlanBook, type PlanSeries } from '../domain/index.js';
import { readableLists, type FieldDefinition } from '../lists/index.js';
import { answersThatCount } from './answers-that-count.js';
import { literal } from './odata-literal.js';
import { readAllRows, readAs, type RowsSoFar, type Site } from './read-all-rows.js';
import { codesOf, isComplete, toDelegation, toGoal, toIndsats, toPlan, toRound, toPublishedConcept, toStatus, toUnit } from './rows-to-domain.js';
import { membersIn, secretariatRead } from './secretariat-members.js';
import { faultIn } from './sharepoint-error.js';

const { units, goals, plans, indsatser, rounds, statuses, delegations, concepts } = readableLists;

type Columns = { readonly [K in 'period' | 'concept']?: Pick<FieldDefinition, 'internalName'> };

/** Rows by period and concept, which are indexed. */
export function inSeries(columns: Columns, series: PlanSeries): string {
  return `${columns.period?.internalName} eq ${literal(series.period)} and ${columns.concept?.internalName} eq ${literal(series.concept)}`;
}

/** The list is not there (a site that has not been upgraded yet), or not for the reader to see. */
const HIDDEN: readonly number[] = [403, 404];
export const orNone = async (error: unknown): Promise<boolean> => HIDDEN.includes((await faultIn(error))?.status ?? 0);

/** The answer as text is for the list's views; pages have it as data. */
const answerKeys = Object.keys(statuses.fields).filter((key) => key !== 'answerText');

function bookOf(series: PlanSeries, rows: RowsSoFar, secretariat: readonly string[]): PlanBook {
  const [unitRaw = [], goalRaw = [], planRaw = [], indsatsRaw = [], roundRaw = [], statusRaw = [], delegationRaw = [], conceptRaw] = rows;
  const [unitRows, goalRows] = [readAs({ list: units }, unitRaw), readAs({ list: goals }, goalRaw)];
  const codes = { units: codesOf(unitRows), goals: codesOf(goalRows) };
  const known = {
    units: unitRows.map((row) => toUnit(row, codes.units)),
    indsatser: withOwnKeys(readAs({ list: indsatser }, indsatsRaw).map((row) => toIndsats(row, codes))),
    delegations: readAs({ list: delegations }, delegationRaw).flatMap((row) => toDelegation(row) ?? []),
  };
  return {
    ...series,
    ...known,
    ...(conceptRaw === undefined ? {} : { concepts: readAs({ list: concepts }, conceptRaw).map(toPublishedConcept) }),
    goals: goalRows.map((row) => toGoal(row, codes.goals)),
    plans: readAs({ list: plans }, planRaw).map((row) => toPlan(row, codes.units)),
    rounds: readAs({ list: rounds }, roundRaw).filter(isComplete).map(toRound),
    statuses: answersThatCount(readAs({ list: statuses }, statusRaw), { ...known, secretariat }).map(toStatus),
  };
}

/**
 * Everything of one concept and period in one `$batch`, or page by page when it is more than 5,000 rows of a kind; `onPart` gets
 * what has come so far. Units and goals of an indsats come as ids, since multi-value lookups can neither be indexed nor
 * filtered on. With `ownConcepts` also what pages show of the municipality's own. `site.read` must ask for all that is wanted in the same moment in one go (`inOneGo`).
 */
export async function readPlanBook(
  { ownConcepts = false, ...site }: Site & { ownConcepts?: boolean },
  series: PlanSeries,
  onPart?: (book: PlanBook) => void,
): Promise<PlanBook> {
  const members = site.read([secretariatRead]).then(async ([outcome]) => (outcome === undefined ? [] : membersIn(outcome)));
  const wanted = [
    { list: units },
    ...[goals, plans, indsatser, rounds].map((list) => ({
      ...{ list, filter: inSeries(list.fields, series) },
      withApproval: site.narrow !== undefined && (list === plans || list === indsatser),
    })),
    { list: statuses, filter: inSeries(statuses.fields, series), keys: answerKeys, withEditor: true, etags: true },
    { list: delegations, filter: inSeries(delegations.fields, series), orNone },
    ...(ownConcepts ? [{ list: concepts, keys: ['key', 'concept', 'version', 'shown'], orNone }] : []),
  ];
  const tell =
    onPart &&
    ((rows: RowsSoFar) =>
      void members.then(
        (secretariat) => onPart({ ...bookOf(series, rows, secretariat), incomplete: true }),
        () => undefined,
      ));
  const [rows, secretariat] = await Promise.all([readAllRows(site, wanted, tell), members]);
  if (site.narrow === undefined) return bookOf(series, rows, secretariat);
  const [unitRaw = [], goalRaw = [], planRaw = [], indsatsRaw = [], ...rest] = rows;
  const seen = await site.narrow(site, { plans: planRaw, indsatser: indsatsRaw });
  return bookOf(series, [unitRaw, goalRaw, [...seen.plans], [...seen.indsatser], ...rest], secretariat);
}
