import type { SPFI } from '@pnp/sp';
import '@pnp/sp/items/index.js';
import { setupList, writeRow } from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';

const { key } = setupList.fields;
const VERSION_KEY = /^version-(\d+)$/;

/** The site's own notes about itself, as SharePoint gives them. */
export const setupRows = (sp: SPFI, sitePath: string): Promise<Record<string, string>[]> =>
  listAt(sp, sitePath, setupList).items.select(key.internalName).top(100)<Record<string, string>[]>();

/** The highest version that was completed on the site; undefined when none is noted. */
export function versionIn(rows: readonly Record<string, string>[]): number | undefined {
  const versions = rows.flatMap((row) => Number(VERSION_KEY.exec(row[key.internalName] ?? '')?.[1] ?? NaN)).filter(Number.isFinite);
  return versions.length === 0 ? undefined : Math.max(...versions);
}

/** SharePoint's code for a value that is taken in a unique column. */
const TAKEN = '-2130575169';

/** Notes that a version is complete. The key is unique: where another run has noted the same, it is noted. */
export async function noteVersion(site: { sp: SPFI; address: string }, version: number, text: string): Promise<void> {
  const row = writeRow(setupList, { title: `Listernes udgave ${version}`, key: `version-${version}`, value: text });
  try {
    await listAt(site.sp, sitePathOf(site.address), setupList).items.add(row);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(TAKEN))) throw error;
  }
}
