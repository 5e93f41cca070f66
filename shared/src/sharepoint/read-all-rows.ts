import type { ListDefinition, RowOf } from '../lists/index.js';
import { readRow } from '../lists/index.js';
import { PAGE_SIZE, rowsPath, type RawRow, type ReadAtOnce, type ReadOutcome, type RowsRead } from './reads.js';
import { faultCodes, faultIn } from './sharepoint-error.js';

/** What is wanted of a list: all rows that a filter on indexed columns lets through. */
export type Wanted = Omit<RowsRead, 'top' | 'newestFirst'> & { etags?: boolean };

/** Windows of ids that are read in one round trip once the first has been shown. */
const WINDOWS_AT_ONCE = 4;

export interface PlanRows {
  plans: readonly RawRow[];
  indsatser: readonly RawRow[];
}

export interface Site {
  sitePath: string;
  read: ReadAtOnce;
  /** Leaves out what waits for approval, where whoever reads may see that too: `asReadersSee`. */
  narrow?: (site: Site, rows: PlanRows) => Promise<PlanRows>;
}

/** Rows by wanted list, some of them still to come. */
export type RowsSoFar = readonly RawRow[][];

const both = (one: string | undefined, other: string): string => (one === undefined ? other : `${one} and ${other}`);
const idOf = (row: RawRow | undefined): number => Number(row?.['Id'] ?? 0);

function rowsOf(outcome: ReadOutcome | undefined): RawRow[] {
  if (outcome === undefined) throw new Error('SharePoint svarede på færre læsninger, end der blev spurgt om.');
  if ('error' in outcome) throw outcome.error;
  return outcome.rows;
}

/** More rows match than SharePoint looks through for one question, however well the filter is indexed. */
async function isTooWide(outcome: ReadOutcome | undefined): Promise<boolean> {
  return outcome !== undefined && 'error' in outcome && (await faultIn(outcome.error))?.code === faultCodes.tooManyRows;
}

/** Rows after a page that came back full. */
async function rowsAfter({ sitePath, read }: Site, wanted: Wanted, first: RawRow[]): Promise<RawRow[]> {
  const rows = [...first];
  for (let page = first; page.length === PAGE_SIZE; rows.push(...page)) {
    const filter = both(wanted.filter, `Id gt ${idOf(page.at(-1))}`);
    const [outcome] = await read([{ path: rowsPath(sitePath, { ...wanted, filter, top: PAGE_SIZE }), ...wanted }]);
    page = rowsOf(outcome);
  }
  return rows;
}

interface Window {
  at: number;
  from: number;
  to: number;
}

/** Windows of ids from the newest rows down: what a page shows is seldom the oldest. One of each list in turn. */
function windowsBelow(highest: ReadonlyMap<number, number>): Window[][] {
  const windows: Window[][] = [];
  for (const [at, high] of highest)
    for (let to = high, turn = 0; to > 0; to -= PAGE_SIZE, turn += 1) (windows[turn] ??= []).push({ at, from: Math.max(0, to - PAGE_SIZE), to });
  return windows;
}

async function highestIds({ sitePath, read }: Site, wanted: readonly Wanted[], wide: readonly number[]): Promise<Map<number, number>> {
  const asked = wide.flatMap((at) => wanted[at] ?? []);
  const outcomes = await read(asked.map(({ list }) => ({ path: rowsPath(sitePath, { list, keys: [], newestFirst: true, top: 1 }) })));
  return new Map(wide.map((at, turn) => [at, idOf(rowsOf(outcomes[turn])[0])]));
}

/**
 * Reads every list that is too wide by windows of ids, which are always indexed and never hold more rows than SharePoint looks
 * through. `onPart` is told after each round trip.
 */
async function readWide(site: Site, { wanted, wide, rows }: { wanted: readonly Wanted[]; wide: readonly number[]; rows: RawRow[][] }, onPart: () => void) {
  const turns = windowsBelow(await highestIds(site, wanted, wide));
  for (let done = 0, step = 1; done < turns.length; done += step, step = WINDOWS_AT_ONCE) {
    const windows = turns.slice(done, done + step).flat();
    const reads = windows.flatMap(({ at, from, to }) => {
      const one = wanted[at];
      if (one === undefined) return [];
      return [{ path: rowsPath(site.sitePath, { ...one, filter: both(`Id gt ${from} and Id le ${to}`, one.filter ?? 'Id gt 0'), top: PAGE_SIZE }), ...one }];
    });
    const outcomes = await site.read(reads);
    windows.forEach(({ at }, turn) => rows[at]?.push(...rowsOf(outcomes[turn])));
    if (done + step < turns.length) onPart();
  }
  for (const at of wide) rows[at]?.sort((a, b) => idOf(a) - idOf(b));
}

/**
 * All rows of several lists, in one round trip unless there are more than 5,000 of a kind; then page by page, and `onPart` gets
 * what has come so far. `orNone`: a list the reader may not see has no rows. Throws the first other failure.
 */
export async function readAllRows(
  site: Site,
  wanted: readonly (Wanted & { orNone?(error: unknown): Promise<boolean> })[],
  onPart: (rows: RowsSoFar) => void = () => undefined,
): Promise<RowsSoFar> {
  const outcomes = await site.read(wanted.map((one) => ({ path: rowsPath(site.sitePath, { ...one, top: PAGE_SIZE }), ...one })));
  const wide: number[] = [];
  const rows = await Promise.all(
    wanted.map(async (one, at) => {
      const outcome = outcomes[at];
      if (await isTooWide(outcome)) return (wide.push(at), []);
      if (outcome !== undefined && 'error' in outcome && (await one.orNone?.(outcome.error))) return [];
      return rowsAfter(site, one, rowsOf(outcome));
    }),
  );
  if (wide.length > 0) await readWide(site, { wanted, wide, rows }, () => onPart(rows));
  return rows;
}

/** A list's rows as they are written in the list. */
export function readAs<L extends ListDefinition>({ list }: { list: Parameters<typeof readRow<L>>[0] }, raw: readonly RawRow[]): RowOf<L>[] {
  return raw.map((row) => readRow<L>(list, row));
}
