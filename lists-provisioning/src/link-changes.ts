import { siteNavigation, type ListDefinition, type SiteLink } from '@virksomhedsplaner/shared/lists';
import type { LiveLink, LiveSite } from './live-site.js';
import type { Step } from './steps.js';

/** Server-relative address of a page of a list; `link` is `VpPlaner/Planer.aspx`. */
export const linkUrl = (site: Pick<LiveSite, 'url'>, link: string): string => `${new URL(site.url).pathname.replace(/\/$/, '')}/Lists/${link}`;

/** What a link of ours points at below `Lists`; undefined when its list is not among those wanted. */
function linkOf(lists: readonly ListDefinition[], { list, view }: SiteLink): string | undefined {
  const urlName = lists.find(({ key }) => key === list)?.urlName;
  return urlName === undefined ? undefined : `${urlName}/${view}.aspx`;
}

/**
 * Two runs at once may both have put a link in; the first one made stays. A link that somebody has put in a second time, elsewhere or
 * under another name, is theirs.
 */
function twins(site: LiveSite, link: string): Step[] {
  const url = linkUrl(site, link).toLowerCase();
  const found = site.links.filter((each) => each.url === url).sort((a, b) => a.id - b.id);
  const isTwin = ({ title, parent }: LiveLink, at: number): boolean => found.slice(0, at).some((first) => first.title === title && first.parent === parent);
  return found.filter(isTwin).map(({ id, title }): Step => ({ do: 'remove-link', link, title, linkId: id }));
}

/** Links that are missing, and twins. A link is known by where it points: the secretariat may call it something else and move it. */
export function linkChanges(lists: readonly ListDefinition[], site: LiveSite): Step[] {
  const has = (link: string): boolean => site.links.some(({ url }) => url === linkUrl(site, link).toLowerCase());
  return siteNavigation.flatMap((heading) => {
    const top = linkOf(lists, heading);
    if (top === undefined) return [];
    const under = heading.links.flatMap((each) => {
      const link = linkOf(lists, each);
      return link === undefined ? [] : [{ link, title: each.title }];
    });
    const missing = under.filter(({ link }) => !has(link)).map((each): Step => ({ do: 'add-link', ...each, heading: top }));
    return [
      ...(has(top) ? [] : [{ do: 'add-link' as const, link: top, title: heading.title }]),
      ...missing,
      ...[top, ...under.map(({ link }) => link)].flatMap((link) => twins(site, link)),
    ];
  });
}
