import type { DoorState, Logged } from './state.js';

const RIGHTS = /\/(role(assignments|definitions)|breakroleinheritance|resetroleinheritance|sitegroups|siteusers|ensureuser|getusereffectivepermissions)\b/i;
const QUERY = /\/(items|getitems|renderlistdataasstream|lists|fields|views|contenttypes)(\(@[^)]*\))?(\?|$)/i;

/** Resource units of one call: one item 1, a query 2, a write 2, rights 5, everything else 1. */
export function unitsOf(method: string, url: string): number {
  const path = url.split('?')[0] ?? '';
  if (RIGHTS.test(path)) return 5;
  if (QUERY.test(path) && (method === 'GET' || /getitems|renderlistdataasstream/i.test(path))) return 2;
  if (method !== 'GET' && !/contextinfo|\$batch/i.test(path)) return 2;
  return 1;
}

const MINUTE = 60_000;

/** Units that each caller has used in the minute before `now`. */
export function usedSince(log: readonly Logged[], now: number): Record<string, number> {
  const used: Record<string, number> = {};
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (!entry || entry.at < now - MINUTE) break;
    used[entry.who] = (used[entry.who] ?? 0) + entry.units;
  }
  return used;
}

/** RateLimit headers, from 80 % of the allowance on. */
export function rateHeaders(state: DoorState, who: string, now: number): Record<string, string> {
  if (state.unitsPerMinute <= 0) return {};
  const used = usedSince(state.log, now)[who] ?? 0;
  if (used < state.unitsPerMinute * 0.8) return {};
  const oldest = state.log.find((entry) => entry.who === who && entry.at >= now - MINUTE);
  const reset = Math.max(1, Math.ceil(((oldest?.at ?? now) + MINUTE - now) / 1000));
  return {
    'RateLimit-Limit': String(state.unitsPerMinute),
    'RateLimit-Remaining': String(Math.max(0, state.unitsPerMinute - used)),
    'RateLimit-Reset': String(reset),
  };
}
