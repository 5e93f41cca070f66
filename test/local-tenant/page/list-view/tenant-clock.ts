import type { PageHostOptions } from '../options.js';

/** The local tenant's present, as its newest digest says it (`0x…,21 Nov 2026 20:00:00 -0000`). */
export function tenantNow({ formDigest }: Pick<PageHostOptions, 'formDigest'>): Date {
  const digest = formDigest();
  return new Date(digest.slice(digest.indexOf(',') + 1));
}
