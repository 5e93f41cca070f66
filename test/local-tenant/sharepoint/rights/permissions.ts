import { accessDenied } from '../protocol/errors.js';
import { steadyId } from '../model/names.js';
import { FULL_MASK } from '../model/seed.js';
import type { ScopeDoc, UserDoc } from '../model/types.js';
import { principalsOf } from '../tenant/principals.js';
import type { Context, Site } from '../tenant/site.js';

/** Numbers of SP.PermissionKind: permission n is bit n - 1 of the mask. */
export const RIGHT = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  approveItems: 5,
  viewVersions: 7,
  deleteVersions: 8,
  /** also called Override List Behaviors: item-level rights of a list do not hold for it */
  cancelCheckout: 9,
  managePersonalViews: 10,
  manageLists: 12,
  open: 17,
  createGroups: 25,
  managePermissions: 26,
  browseUserInfo: 28,
  manageWeb: 31,
  enumeratePermissions: 63,
} as const;
export type Right = keyof typeof RIGHT;

export interface Mask {
  High: string;
  Low: string;
}

const FULL = toBits(FULL_MASK);
const EVERYWHERE: Record<UserDoc['everywhere'], bigint> = {
  '': 0n,
  full: FULL,
  write: toBits({ High: '432', Low: '1011028719' }),
  read: toBits({ High: '176', Low: '138612833' }),
};

function toBits(mask: Mask): bigint {
  return (BigInt(mask.High) << 32n) | BigInt(mask.Low);
}

const toMask = (bits: bigint): Mask => ({ High: String(bits >> 32n), Low: String(bits & 0xffffffffn) });

/** Where rights come from: the nearest securable that does not inherit. Ids: `web`, `list:<id>`, `item:<list>:<id>`. */
export const listScopeId = (list: string): string => `list:${list}`;
export const itemScopeId = (list: string, id: number): string => `item:${list}:${id}`;

export function scopeOf(site: Site, list?: string, item?: number): ScopeDoc {
  const own = list !== undefined && item !== undefined ? site.docs.get('scope', itemScopeId(list, item)) : undefined;
  const found = own ?? (list === undefined ? undefined : site.docs.get('scope', listScopeId(list))) ?? site.docs.get('scope', 'web');
  if (!found) throw new Error('The web has no role assignments: the site was not seeded.');
  return found;
}

interface Known {
  generation: number;
  principals: Map<number, Set<number>>;
  bits: Map<string, bigint>;
}
const known = new WeakMap<Site, Known>();

/** Rights worked out stay until any document changes. */
function knownOf(site: Site): Known {
  const generation = site.docs.generation();
  const kept = known.get(site);
  if (kept?.generation === generation) return kept;
  const fresh: Known = { generation, principals: new Map(), bits: new Map() };
  known.set(site, fresh);
  return fresh;
}

function principals(site: Site, user: UserDoc): Set<number> {
  const cache = knownOf(site).principals;
  const found = cache.get(user.Id) ?? principalsOf(site, user);
  cache.set(user.Id, found);
  return found;
}

function bitsIn(site: Site, user: UserDoc, scope: ScopeDoc): bigint {
  let bits = EVERYWHERE[user.everywhere];
  for (const id of principals(site, user)) {
    for (const role of scope.roles[id] ?? []) {
      const mask = site.docs.get('role', role)?.BasePermissions;
      if (mask) bits |= toBits(mask);
    }
  }
  return bits;
}

/** Modern sites take AddAndCustomizePages from everyone, Full Control too. */
const NEVER = 1n << 18n;

/** The rights of a user in a scope, as bits. */
export function effective(site: Site, user: UserDoc, scope: ScopeDoc): bigint {
  if (user.IsSiteAdmin || user.everywhere === 'full') return FULL & ~NEVER;
  const cache = knownOf(site).bits;
  const key = `${user.Id} ${scope.id}`;
  const found = cache.get(key);
  if (found !== undefined) return found;
  const bits = bitsIn(site, user, scope) & ~NEVER;
  cache.set(key, bits);
  return bits;
}

const includes = (bits: bigint, right: Right): boolean => (bits & (1n << BigInt(RIGHT[right] - 1))) !== 0n;

export const may = (context: Context, right: Right, scope: ScopeDoc): boolean => includes(effective(context.site, context.user, scope), right);

export function demand(context: Context, right: Right, scope: ScopeDoc): void {
  if (!may(context, right, scope)) throw accessDenied();
}

/** One who has a right anywhere in the site may open the web, as Limited Access lets them in SharePoint. */
export function mayOpenWeb(context: Context): boolean {
  const { site, user } = context;
  if (may(context, 'open', scopeOf(site))) return true;
  return site.docs.all('scope').some((scope) => effective(site, user, scope) !== 0n);
}

/** ScopeId as items show it: a made-up, steady id in braces. */
export function scopeGuid(scope: ScopeDoc): string {
  return `{${steadyId(scope.id).toUpperCase()}}`;
}

/** A user's mask in a scope; without any right Limited Access is not assumed. */
export const maskOf = (site: Site, user: UserDoc, scope: ScopeDoc): Mask => toMask(effective(site, user, scope));
