import { basename } from 'node:path';
import type { SPFI } from '@pnp/sp';
import { plansList, unitsList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { exportSite, fileContent } from './export/export-site.js';
import { checkPlace, writeWhole } from './export/write-file.js';
import { orAbsent } from './batch.js';
import { removeFromSite, type Removed } from './remove.js';

export interface RemoveCommandOptions {
  confirm?: string;
  /** The file the plans are saved in first. */
  out?: string;
  /** False with --no-export. */
  export?: boolean;
}

/** The export could not be made, so nothing was removed. */
class NotExportedError extends Error {
  override name = 'NotExportedError';
}

const fileNameFor = (address: string): string => `${address.split('/').filter(Boolean).at(-1) ?? 'site'}-eksport.json`;

/** Half a site has nothing that could be read as plans. */
async function hasPlans({ sp, address }: { sp: SPFI; address: string }): Promise<boolean> {
  const ids = (list: ListDefinition) => orAbsent(listAt(sp, sitePathOf(address), list).items.select('Id').top(1)<{ Id: number }[]>());
  const rows = await Promise.all([ids(unitsList), ids(plansList)]);
  return rows.some((found) => (found?.length ?? 0) > 0);
}

/** Removes what apply made, after the plans have been saved as a file that `import` reads again. Nothing goes when they could not be. */
export async function removeWithExport(
  site: { sp: SPFI; address: string },
  { confirm, out = fileNameFor(site.address), export: wanted = true }: RemoveCommandOptions,
  tell: (line: string) => void,
): Promise<Removed & { export?: string }> {
  let saved: string | undefined;
  const beforehand = async (): Promise<void> => {
    if (!wanted || !(await hasPlans(site))) return;
    try {
      await checkPlace(out, {});
      const { file } = await exportSite(site, { onProgress: tell });
      await writeWhole(out, await fileContent(file, 'json'));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new NotExportedError(`Intet er fjernet, for planerne kunne ikke gemmes først: ${why} Vælg en anden fil med --out, eller skriv --no-export.`, {
        cause,
      });
    }
    saved = out;
    tell(`Planerne er gemt i ${basename(out)}; «import» læser filen igen.`);
  };
  const removed = await removeFromSite(site.sp, { confirm, beforehand });
  return saved === undefined ? removed : { ...removed, export: saved };
}
