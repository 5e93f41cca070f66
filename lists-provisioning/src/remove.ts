import type { SPFI } from '@pnp/sp';
import '@pnp/sp/navigation/index.js';
import { allLists, siteGroups, siteNavigation, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { inOneBatch, withoutRetries, type Call } from './batch.js';
import { columnId } from './column-schema.js';
import { linkUrl } from './link-changes.js';
import type { LiveLink, LiveList, LiveSite } from './live-site.js';
import { readSite } from './read-site.js';

export interface Removed {
  lists: string[];
  groups: string[];
  /** Links of the menu. */
  links: string[];
  /** Lists at our addresses that we did not make. */
  left: string[];
}

export interface RemoveOptions {
  /** The site's title or the last part of its address, as somebody typed it. */
  confirm?: string | undefined;
  /** Called when it is certain what goes and before anything does; a failure leaves everything as it is. */
  beforehand?: (lists: readonly string[]) => Promise<void>;
  lists?: readonly ListDefinition[];
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

interface OurLinks {
  /** To be deleted, what stands under a heading before it. */
  gone: LiveLink[];
  /** Headings of ours with others' links under them: they stay, and point at the site itself. */
  kept: LiveLink[];
}

/** Links that apply made. */
function ourLinks(site: LiveSite, lists: readonly ListDefinition[]): OurLinks {
  const urls = new Set(
    siteNavigation
      .flatMap((heading) => [heading, ...heading.links])
      .flatMap(({ list, view }) => {
        const urlName = lists.find(({ key }) => key === list)?.urlName;
        return urlName === undefined ? [] : [linkUrl(site, `${urlName}/${view}.aspx`).toLowerCase()];
      }),
  );
  const named = site.links.filter(({ url }) => urls.has(url));
  const ids = new Set(named.map(({ id }) => id));
  const isEmptied = ({ id }: LiveLink): boolean => site.links.every((link) => link.parent !== id || ids.has(link.id));
  const kept = named.filter((link) => !isEmptied(link));
  const gone = named.filter((link) => isEmptied(link));
  return { kept, gone: [...gone.filter(({ parent }) => parent !== undefined), ...gone.filter(({ parent }) => parent === undefined)] };
}

/** Moves our lists to the site's recycle bin and deletes our groups and links. Stopped on the way and run again, it takes the rest. */
export async function removeFromSite(sp: SPFI, { confirm, beforehand, lists = allLists }: RemoveOptions): Promise<Removed> {
  const once = withoutRetries(sp);
  const site = await readSite(once, lists);
  checkConfirmed(site, confirm);
  const found = lists.flatMap((list) => site.lists.filter(({ urlName }) => urlName === list.urlName).map((live) => ({ live, ours: isOurs(list, live) })));
  const ours = found.filter((entry) => entry.ours).map(({ live }) => live);
  const names = new Set<string>(Object.values(siteGroups));
  const groups = site.groups.filter(({ title, id }) => names.has(title) && id !== site.ownerGroupId);
  const links = ourLinks(site, lists);
  await beforehand?.(ours.map(({ title }) => title));
  const calls = [
    links.kept.map(
      ({ id }): Call<unknown> =>
        ({ web }) =>
          web.navigation.quicklaunch.getById(id).update({ Url: new URL(site.url).pathname }),
    ),
    links.gone.map(
      ({ id }): Call<unknown> =>
        ({ web }) =>
          web.navigation.quicklaunch.getById(id).delete(),
    ),
    // those that look first, those looked up in last
    [...ours].reverse().map(
      ({ id }): Call<unknown> =>
        ({ web }) =>
          web.lists.getById(id).recycle(),
    ),
    groups.map(
      ({ id }): Call<unknown> =>
        ({ web }) =>
          web.siteGroups.removeById(id),
    ),
  ];
  for (const part of calls) await settle(once, part);
  return {
    lists: ours.map(({ title }) => title),
    groups: groups.map(({ title }) => title),
    links: links.gone.map(({ title }) => title),
    left: found.filter((entry) => !entry.ours).map(({ live }) => live.title),
  };
}

export function removedText({ lists, groups, links, left }: Removed): string {
  const named = (what: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`${what}: ${names.join(', ')}`]);
  const lines = [
    ...named('Lagt i papirkurven', lists),
    ...named('Grupper slettet', groups),
    ...named('Links taget ud af menuen', links),
    ...named('Ikke vores, og blevet stående', left),
  ];
  return lines.length === 0 ? 'Der var ikke noget at fjerne.' : lines.join('\n');
}
