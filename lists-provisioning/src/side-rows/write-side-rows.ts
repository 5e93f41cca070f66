import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import type { ChangeOf, ListDefinition } from '@virksomhedsplaner/shared/lists';
import { writeRow } from '@virksomhedsplaner/shared/lists';
import type { Site } from '../import/site/read-site.js';
import { settleTwins } from '../import/site/twins.js';
import { onlyFields, writeRows, type RowWrite } from '../import/site/write-rows.js';
import type { SideChange } from './side-changes.js';
import { sideKinds, sideLists, type SideKind, type SideRow } from './side-lists.js';
import { listOf, toChange, type IdsByList } from './side-references.js';

export interface SideWriting {
  series: PlanSeries;
  changes: readonly SideChange[];
  /** Of everything the rows may refer to; grows with what is written. */
  ids: Record<string, Map<string, number>>;
  /** Whether readers may see what hangs on an indsats, by its key. */
  isPublic: (indsatsKey: string) => boolean;
}

/** Readers may see it: what it hangs on is public, or it hangs on a goal. */
export function isPublicRow(row: SideRow, { changes, isPublic }: Pick<SideWriting, 'changes' | 'isPublic'>): boolean {
  const above = changes.find(({ kind, row: other }) => kind === 'resultGoals' && other.key === row['resultGoal'])?.row;
  const indsats = row['indsats'] ?? above?.['indsats'];
  return indsats === undefined || isPublic(String(indsats));
}

function writeOf(change: SideChange, writing: SideWriting): RowWrite {
  const { kind, row, id, fields } = change;
  const list = listOf(kind);
  const inFile = list.fields['concept'] === undefined ? {} : { concept: writing.series.concept, period: writing.series.period };
  const full = { ...toChange(kind, row, writing.ids as IdsByList), ...inFile } as ChangeOf<ListDefinition>;
  const common = { key: row.key, approved: isPublicRow(row, writing) };
  return id === undefined ? { ...common, body: writeRow(list, full) } : { ...common, id, body: onlyFields(list, full, fields) };
}

/** Only these two have no unique key in SharePoint, since their rows wait for approval. */
async function settled(site: Site, kind: SideKind, series: PlanSeries, added: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
  return kind === 'resultGoals' || kind === 'indicators' ? settleTwins(site, sideLists[kind], series, added) : added;
}

async function writeWave(site: Site, kind: SideKind, wave: readonly SideChange[], writing: SideWriting): Promise<void> {
  if (wave.length === 0) return;
  const written = await writeRows(
    site,
    listOf(kind),
    wave.map((change) => writeOf(change, writing)),
  );
  const isNew = new Set(wave.flatMap(({ id, row }) => (id === undefined ? [row.key] : [])));
  const ids = (writing.ids[kind] ??= new Map());
  for (const [key, id] of await settled(site, kind, writing.series, new Map([...written].filter(([key]) => isNew.has(key))))) ids.set(key, id);
}

/** Writes result goals, indicators, measurements and key figures, those referred to before those that refer. */
export async function writeSideRows(site: Site, writing: SideWriting): Promise<void> {
  for (const kind of sideKinds) {
    const own = writing.changes.filter((change) => change.kind === kind);
    await writeWave(
      site,
      kind,
      own.filter(({ row }) => row['parent'] === undefined),
      writing,
    );
    await writeWave(
      site,
      kind,
      own.filter(({ row }) => row['parent'] !== undefined),
      writing,
    );
  }
}
