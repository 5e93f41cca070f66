import { rm } from 'node:fs/promises';
import { indsatserList, plansList } from '@virksomhedsplaner/shared/lists';
import { connectSharePoint, firstRows, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { importedBy } from '../bench/import/imported-by.js';
import { serveTenant, type TenantAlone } from '../bench/import/tenant-alone.js';

const ROUNDS = 5;
const ROWS = 150;

async function standing({ site }: TenantAlone): Promise<{ keys: number; rows: number }> {
  const sp = connectSharePoint(site, () => Promise.resolve('app:provisioner'));
  const [plans, indsatser] = await Promise.all([firstRows(sp, sitePathOf(site), plansList), firstRows(sp, sitePathOf(site), indsatserList)]);
  const keys = [...plans, ...indsatser].map((row) => row.key);
  return { keys: new Set(keys).size, rows: keys.length };
}

/** Two imports of the same workbook in processes of their own, at the same moment into an empty site: no row stands twice, whoever comes first. */
export async function main(): Promise<void> {
  const tenant = await serveTenant();
  let doubled = 0;
  let raced = 0;
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      await tenant.empty();
      const both = await Promise.allSettled([importedBy(tenant, { rows: ROWS, name: 'a' }), importedBy(tenant, { rows: ROWS, name: 'b' })]);
      // who read the site while the other wrote its units may be refused; once more, alone, completes
      await importedBy(tenant, { rows: ROWS });
      const { keys, rows } = await standing(tenant);
      doubled += rows - keys;
      if (both.every((each) => each.status === 'fulfilled' && each.value.rows === ROWS)) raced += 1;
      if (keys < ROWS) doubled = Number.NaN;
    }
    if (doubled !== 0 || raced === 0) process.exitCode = 1;
    console.log(`import-together rounds=${ROUNDS} raced=${raced} rows-that-stand-twice=${doubled}`);
  } finally {
    tenant.close();
    await rm(tenant.folder, { recursive: true, force: true });
  }
}
