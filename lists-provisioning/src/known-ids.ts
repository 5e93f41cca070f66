import { siteGroups, type ListDefinition, type RightLevel, type SiteGroup } from '@virksomhedsplaner/shared/lists';
import type { LiveSite } from './live-site.js';
import { linkUrl } from './link-changes.js';
import { holderId } from './rights-changes.js';
import type { Holder, Step } from './steps.js';

/** SharePoint's ids for what the steps name: from the site as it was read, and from what applying has made since. */
export interface KnownIds {
  definition: (list: string) => ListDefinition;
  listId: (list: string) => string;
  holderId: (holder: Holder) => number;
  roleId: (level: RightLevel) => number;
  /** The menu's heading with this link. */
  headingId: (link: string) => number;
  heading: (link: string, id: number) => void;
  /** Server-relative address of a list's page: `VpPlaner/Planer.aspx`. */
  pageUrl: (link: string) => string;
  /** Something was made. */
  list: (list: string, id: string) => void;
  group: (group: SiteGroup, id: number) => void;
  /** What is left to do for something that was just made. */
  followUp: (steps: readonly Step[]) => void;
  takeFollowUps: () => Step[];
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new MissingIdError(what);
  return value;
}

/** A step needs something that should exist by now. */
export class MissingIdError extends Error {
  override name = 'MissingIdError';
  constructor(readonly what: string) {
    super(`Siden mangler ${what}.`);
  }
}

/** Collects ids while applying; starts from the site as read. */
export function knownIds(lists: readonly ListDefinition[], site: LiveSite): KnownIds {
  const listIds = new Map<string, string>();
  const groups: { id: number; title: string }[] = [...site.groups];
  const headings = new Map<string, number>();
  const pageUrl = (link: string): string => linkUrl(site, link);
  let waiting: Step[] = [];
  const definition = (key: string): ListDefinition =>
    present(
      lists.find((list) => list.key === key),
      `listen ${key}`,
    );
  return {
    definition,
    listId: (key) => present(listIds.get(key) ?? site.lists.find(({ urlName }) => urlName === definition(key).urlName)?.id, `listen ${definition(key).title}`),
    holderId: (holder) => present(holderId({ ...site, groups }, holder), holder === 'siteOwners' ? 'gruppen af ejere' : `gruppen ${siteGroups[holder]}`),
    roleId: (level) => present(site.roleIds[level], `rettighedsniveauet ${level}`),
    headingId: (link) => present(headings.get(link) ?? site.links.find(({ url }) => url === pageUrl(link).toLowerCase())?.id, `menupunktet ${link}`),
    heading: (link, id) => void headings.set(link, id),
    pageUrl,
    list: (key, id) => void listIds.set(key, id),
    group: (group, id) => void groups.push({ id, title: siteGroups[group] }),
    followUp: (steps) => void waiting.push(...steps),
    takeFollowUps: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
