import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import { collectionAt } from './odata.js';
import type { RawRow, ReadAtOnce, ReadOutcome } from './reads.js';

/** Reads through PnPjs, for hosts that carry it anyway: one read as it is, several as one `$batch`. */
export function readWithPnp(sp: SPFI): ReadAtOnce {
  return async (reads) => {
    const [batched, execute] = sp.batched();
    const outcomes = reads.map(async ({ path }): Promise<ReadOutcome> => {
      try {
        return { rows: await collectionAt(reads.length === 1 ? sp : batched, path)<RawRow[]>() };
      } catch (error) {
        return { error };
      }
    });
    if (reads.length > 1) await execute();
    return Promise.all(outcomes);
  };
}
