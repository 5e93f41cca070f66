import { isCrossCutting, type Unit } from '@virksomhedsplaner/shared/domain';
import { APPROVAL, APPROVED, approved, indsatserList, unitKindWords, unitsList, valueOf, type RowOf } from '@virksomhedsplaner/shared/lists';
import { firstRows, listAt, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import { changeRows, type UpgradedSite } from './upgrade-work.js';

const { units: unitsColumn, crossCutting } = indsatserList.fields;
const MOST_ROWS = 5000;

function unitsOf(rows: readonly RowOf<typeof unitsList>[]): Unit[] {
  const codeOf = (id: number | undefined) => rows.find((row) => row.id === id)?.code;
  return rows.map((row) => {
    const parent = codeOf(row.parent);
    return {
      code: row.code ?? String(row.id),
      name: row.title,
      kind: valueOf(unitKindWords, row.kind) ?? 'center',
      aliases: [],
      active: row.active ?? true,
      ...(parent === undefined ? {} : { parent }),
    };
  });
}

/** Marks the indsatser of two or more units, for the view «Tværgående». What was approved stays approved. */
export async function markCrossCutting(site: UpgradedSite): Promise<void> {
  const path = sitePathOf(site.address);
  const query = { keys: ['code', 'parent', 'kind', 'active'] };
  const unitRows = await withRemainingRows(site.sp, path, unitsList, { query, first: await firstRows(site.sp, path, unitsList, query) });
  const units = unitsOf(unitRows);
  const codes = new Map(unitRows.map((row) => [row.id, row.code ?? String(row.id)]));
  const items = listAt(site.sp, path, indsatserList).items.select('Id', APPROVAL, `${unitsColumn.internalName}Id`, crossCutting.internalName).top(MOST_ROWS);
  for await (const rows of items) {
    const changes = (rows as Record<string, unknown>[]).flatMap((row) => {
      const ids = (row[`${unitsColumn.internalName}Id`] as number[] | null) ?? [];
      const is = isCrossCutting(
        ids.flatMap((id) => codes.get(id) ?? []),
        units,
      );
      if (is === (row[crossCutting.internalName] ?? false)) return [];
      return [{ id: row['Id'] as number, body: { [crossCutting.internalName]: is, ...(row[APPROVAL] === APPROVED ? approved : {}) } }];
    });
    await changeRows(site, indsatserList, changes);
  }
}
