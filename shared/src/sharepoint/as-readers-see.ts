import { APPROVAL, APPROVED, isApproved, planStateWords, readableLists, valueOf, type ReadableList } from '../lists/index.js';
import { rowsPath, type RawRow, type ReadOutcome } from './reads.js';
import type { PlanRows, Site } from './read-all-rows.js';

const { plans, indsatser } = readableLists;

/** As REST names a column of a version. */
const VERSION_APPROVAL = 'OData__x005f_ModerationStatus';
/** SharePoint's largest batch. */
const MOST_PARTS = 100;
const textKinds: readonly string[] = ['text', 'note', 'richText', 'choice'];

/** The columns of a version that look as they do in the row itself. */
function textColumns({ fields }: ReadableList): string[] {
  return ['Title', ...Object.values(fields).flatMap(({ kind, internalName }) => (textKinds.includes(kind) ? [internalName] : []))];
}

function versionsPath(sitePath: string, list: ReadableList, row: RawRow): string {
  const [items] = rowsPath(sitePath, { list, top: 1 }).split('?');
  return `${items}(${Number(row['Id'])})/versions?$select=${[VERSION_APPROVAL, ...textColumns(list)].join(',')}`;
}

/** The texts as they were last approved; nothing for a row that never was. Versions come newest first. */
function lastApproved(list: ReadableList, row: RawRow, outcome: ReadOutcome | undefined): RawRow[] {
  if (outcome === undefined || 'error' in outcome) return [];
  const version = outcome.rows.find((one) => one[VERSION_APPROVAL] === APPROVED);
  if (version === undefined) return [];
  return [{ ...row, ...Object.fromEntries(textColumns(list).map((name) => [name, version[name]])) }];
}

/** Approved rows as they are, changed ones as they were last approved, new ones not at all. */
async function approvedRows({ sitePath, read }: Site, list: ReadableList, rows: readonly RawRow[]): Promise<RawRow[]> {
  const waiting = rows.filter((row) => row[APPROVAL] !== APPROVED);
  const before = new Map<RawRow, RawRow[]>();
  for (let from = 0; from < waiting.length; from += MOST_PARTS) {
    const some = waiting.slice(from, from + MOST_PARTS);
    const outcomes = await read(some.map((row) => ({ path: versionsPath(sitePath, list, row) })));
    some.forEach((row, at) => before.set(row, lastApproved(list, row, outcomes[at])));
  }
  return rows.flatMap((row) => before.get(row) ?? [row]);
}

/**
 * The plans that are public, and of their indsatser what readers see. An app with write on the site is shown drafts by SharePoint
 * (DraftVersionVisibility 1), so what it tells people must be picked out here. Nothing more is read unless something waits.
 */
export async function asReadersSee(site: Site, rows: PlanRows): Promise<PlanRows> {
  const state = plans.fields.state?.internalName;
  const isPublic = (row: RawRow): boolean => isApproved(valueOf(planStateWords, row[state ?? ''] as string | undefined));
  const seen = (await approvedRows(site, plans, rows.plans.filter(isPublic))).filter(isPublic);
  const ids = new Set(seen.map((row) => row['Id']));
  const within = rows.indsatser.filter((row) => ids.has(row[`${indsatser.fields.plan?.internalName}Id`]));
  return { plans: seen, indsatser: await approvedRows(site, indsatser, within) };
}
