import { webOf } from './site.js';
import type { Site } from './site.js';

/** .NET ticks, 100 ns since year 1, of an instant in epoch milliseconds. */
const ticks = (milliseconds: number): bigint => BigInt(milliseconds) * 10_000n + 621_355_968_000_000_000n;

/** CurrentChangeToken of a list, or of the web without one. */
export function changeToken(site: Site, list?: string): string {
  const scope = list === undefined ? `1;2;${webOf(site).Id}` : `1;3;${list}`;
  return `${scope};${ticks(site.clock.now())};${site.docs.generation()}`;
}
