import { createHmac, timingSafeEqual } from 'node:crypto';
import { badDigest } from '../protocol/errors.js';
import type { Site } from '../tenant/site.js';
import { webOf } from '../tenant/site.js';

export const DIGEST_SECONDS = 1800;

const sign = (site: Site, stamp: string): string => `0x${createHmac('sha512', webOf(site).secret).update(stamp).digest('hex').toUpperCase()}`;

/** 21 Nov 2026 20:00:00 -0000 */
const stampOf = (milliseconds: number): string =>
  new Date(milliseconds)
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace('GMT', '-0000');

/** A form digest, good for half an hour. SharePoint binds it to its user as well; here it is good for the site. */
export function issueDigest(site: Site): string {
  const stamp = stampOf(site.clock.now());
  return `${sign(site, stamp)},${stamp}`;
}

/** Errors (403): none, a wrong one, one that has expired. */
export function checkDigest(site: Site, digest: string | undefined): void {
  if (digest === undefined || digest === '') throw badDigest('-2146232832');
  const [given = '', stamp = ''] = digest.split(/,(.*)/s);
  const wanted = sign(site, stamp);
  if (given.length !== wanted.length || !timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) throw badDigest('-2130575251');
  const age = site.clock.now() - Date.parse(stamp.replace('-0000', 'GMT'));
  if (!(age < DIGEST_SECONDS * 1000)) throw badDigest('-2130575252');
}
