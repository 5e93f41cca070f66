import type { SPFI } from '@pnp/sp';
import { allLists, siteGroups, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { inOneBatch, withoutRetries, type Call } from './batch.js';
import { columnId } from './column-schema.js';
import type { LiveList, LiveSite } from './live-site.js';
import { readSite } from './read-site.js';

export interface Removed {
  lists: string[];
  groups: string[];
  /** Lists at our addresses that we did not make. */
  left: string[];
}

/** The site's name was not typed, or is another site's. */
class NotConfirmedError extends Error {
  override name = 'NotConfirmedError';
}

/** Ours are the lists that hold a column with our id, and those we had only just begun. */
function isOurs(list: ListDefinition, live: LiveList): boolean {
  const ids = new Set(Object.values(list.fields).map((field) => columnId(list, field)));
  return live.columns.some(({ id }) => ids.has(id.toLowerCase())) || (live.title === list.urlName && live.columns.every(({ builtin }) => builtin));
}

function checkConfirmed(site: LiveSite, confirm: string | undefined): void {
  const lastPart = new URL(site.url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  const typed = confirm?.trim().toLowerCase();
  if (typed === site.title.toLowerCase() || typed === lastPart.toLowerCase()) return;
  throw new NotConfirmedError(
    `Intet er fjernet. Skriv sidens navn for at fjerne listerne og deres indhold: --confirm "${lastPart === '' ? site.title : lastPart}"`,
  );
}

async function settle(sp: SPFI, calls: readonly Call<unknown>[]): Promise<void> {
  const failed = (await inOneBatch(sp, calls)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Moves our lists to the site's recycle bin and deletes our groups; `confirm` is the site's title or the last part of its address. */
export async function removeFromSite(sp: SPFI, confirm: string | undefined, lists: readonly ListDefinition[] = allLists): Promise<Removed> {
  const once = withoutRetries(sp);
  const site = await readSite(once, lists);
  checkConfirmed(site, confirm);
  const found = lists.flatMap((list) => site.lists.filter(({ urlName }) => urlName === list.urlName).map((live) => ({ live, ours: isOurs(list, live) })));
  const ours = found.filter((entry) => entry.ours).map(({ live }) => live);
  const names = new Set<string>(Object.values(siteGroups));
  const groups = site.groups.filter(({ title }) => names.has(title));
  // those that look first, those looked up in last
  await settle(
    once,
    [...ours].reverse().map(
      (live): Call<unknown> =>
        ({ web }) =>
          web.lists.getById(live.id).recycle(),
    ),
  );
  await settle(
    once,
    groups.map(
      ({ id }): Call<unknown> =>
        ({ web }) =>
          web.siteGroups.removeById(id),
    ),
  );
  return {
    lists: ours.map(({ title }) => title),
    groups: groups.map(({ title }) => title),
    left: found.filter((entry) => !entry.ours).map(({ live }) => live.title),
  };
}

export function removedText({ lists, groups, left }: Removed): string {
  const named = (what: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`${what}: ${names.join(', ')}`]);
  const lines = [...named('Lagt i papirkurven', lists), ...named('Grupper slettet', groups), ...named('Ikke vores, og blevet stående', left)];
  return lines.length === 0 ? 'Der var ikke noget at fjerne.' : lines.join('\n');
}
