import type { PageContext } from '@microsoft/sp-page-context';
import { productConceptIds } from '@virksomhedsplaner/shared/concepts';
import { readPlans, readWithFetch, type PlanReader } from '@virksomhedsplaner/shared/sharepoint';

/** The page's digest is good for half an hour; a new one is asked for a little before. */
const DIGEST_GOOD_FOR_MS = 25 * 60 * 1000;

/** What reading takes of the page. */
export type ReadingPage = Pick<PageContext, 'legacyPageContext' | 'web'>;

/** The digest that the page carries, while it is good. */
export function carriedDigest({ legacyPageContext }: Pick<PageContext, 'legacyPageContext'>): string | undefined {
  const value = (legacyPageContext as { formDigestValue?: unknown } | undefined)?.formDigestValue;
  return typeof value === 'string' && performance.now() < DIGEST_GOOD_FOR_MS ? value : undefined;
}

/** The plans in a site's lists, read as the person who looks at the page. */
export function plansAt(page: ReadingPage, site: string): PlanReader {
  const own = site === page.web.absoluteUrl;
  return readPlans(readWithFetch({ site: site.replace(/\/$/, ''), digest: () => (own ? carriedDigest(page) : undefined) }), {
    site,
    knownConcepts: productConceptIds,
  });
}
