import { readDepth, readWithFetch, type DepthReader } from '@virksomhedsplaner/shared/sharepoint';
import { carriedDigest, type ReadingPage } from './plan-data.js';

/** What stands beside and behind the plans of a site, read as the person who looks at the page. */
export function depthAt(page: ReadingPage, site: string): DepthReader {
  const own = site === page.web.absoluteUrl;
  return readDepth(readWithFetch({ site: site.replace(/\/$/, ''), digest: () => (own ? carriedDigest(page) : undefined) }), { site });
}
