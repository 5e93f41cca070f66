import type { PageHostOptions } from './options.js';
import { isRefusal } from './site-rest.js';
import type { SiteRest } from './site-rest.js';

export interface NavigationLink {
  readonly title: string;
  /** Server-relative, not encoded. */
  readonly href: string;
  /** Every page below this path counts as this link's. */
  readonly below?: string;
}

interface ListFacts {
  readonly Title: string;
  readonly DefaultViewUrl: string;
}

const LISTS = '/_api/web/lists?$select=Title,DefaultViewUrl&$filter=Hidden eq false and BaseTemplate eq 100&$orderby=Title&$top=100';

/** The front page and the lists that the person may see. A site that refuses gives the front page alone. */
export async function navigation(rest: SiteRest, { site, listPages }: Pick<PageHostOptions, 'site' | 'listPages'>): Promise<NavigationLink[]> {
  const home = { title: 'Forside', href: `${site}/SitePages/Forside.aspx` };
  const lists = await visibleLists(rest);
  const wanted = listPages?.inNavigation;
  const chosen = wanted ? wanted.flatMap((title) => lists.filter((list) => list.Title === title)) : lists;
  return [home, ...chosen.map(linkTo)];
}

async function visibleLists(rest: SiteRest): Promise<readonly ListFacts[]> {
  try {
    return (await rest.get<{ value: ListFacts[] }>(LISTS)).value;
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function linkTo({ Title, DefaultViewUrl }: ListFacts): NavigationLink {
  return { title: Title, href: DefaultViewUrl, below: DefaultViewUrl.slice(0, DefaultViewUrl.lastIndexOf('/') + 1) };
}
