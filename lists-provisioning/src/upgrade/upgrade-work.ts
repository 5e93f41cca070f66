import type { SPFI } from '@pnp/sp';
import type { ListDefinition } from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { BATCH_SIZE, readInOneBatch, type Call } from '../batch.js';

export interface UpgradedSite {
  sp: SPFI;
  address: string;
}

/** A piece of an upgrade: changes rows that are not yet as they should be, and none that are. */
export type UpgradeWork = (site: UpgradedSite) => Promise<void>;

/** Changes rows, as many to a request as SharePoint takes. */
export async function changeRows({ sp, address }: UpgradedSite, list: ListDefinition, changes: readonly { id: number; body: object }[]): Promise<void> {
  for (let from = 0; from < changes.length; from += BATCH_SIZE) {
    const calls = changes.slice(from, from + BATCH_SIZE).map(
      ({ id, body }): Call<unknown> =>
        (batched) =>
          listAt(batched, sitePathOf(address), list).items.getById(id).update(body),
    );
    await readInOneBatch(sp, calls);
  }
}
