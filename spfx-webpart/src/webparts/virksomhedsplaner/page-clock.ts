import type { PageContext } from '@microsoft/sp-page-context';
import { dayInDenmark, type Day } from '@virksomhedsplaner/shared/domain';

function momentOf(pageContext: Pick<PageContext, 'legacyPageContext'>): number {
  const legacy = pageContext.legacyPageContext as { formDigestValue?: unknown } | undefined;
  const digest = typeof legacy?.formDigestValue === 'string' ? legacy.formDigestValue : '';
  const served = Date.parse(digest.slice(digest.indexOf(',') + 1));
  return (Number.isNaN(served) ? performance.timeOrigin : served) + performance.now();
}

/**
 * The day in Denmark by SharePoint's clock, which the page carries in its digest ("0x…,21 Nov 2026 22:33:46 -0000"): the
 * reader's own may be wrong. Falls back on the reader's.
 */
export function todayIn(pageContext: Pick<PageContext, 'legacyPageContext'>): Day {
  return dayInDenmark(momentOf(pageContext));
}

/** The same clock's moment, as ISO in UTC. */
export function nowIn(pageContext: Pick<PageContext, 'legacyPageContext'>): string {
  return new Date(momentOf(pageContext)).toISOString();
}
