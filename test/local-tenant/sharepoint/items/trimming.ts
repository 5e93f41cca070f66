import type { ItemRow, ListDoc } from '../model/types.js';
import { may, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';

type Sight = (row: ItemRow) => ItemRow | undefined;

const latest: Sight = (row) => row;

/** Content approval: who may not see drafts sees the last approved state, or nothing. */
function draftSight(context: Context, list: ListDoc): Sight {
  if (list.settings['EnableModeration'] !== true) return latest;
  const scope = scopeOf(context.site, list.Id);
  const visibility = list.settings['DraftVersionVisibility'];
  const all = visibility === 0 || (visibility === 1 && may(context, 'editListItems', scope)) || may(context, 'approveItems', scope);
  if (all) return latest;
  return (row) => {
    if (row.moderation === 0 || row.author === context.user.Id) return row;
    return row.published && { ...row, ...row.published, published: undefined };
  };
}

const known = new WeakMap<Context, Map<string, Sight>>();

/** How a request's user sees the rows of a list: with trimmed rights, own items only, drafts hidden. Undefined: not at all. */
export function seenBy(context: Context, list: ListDoc): Sight {
  const cache = known.get(context) ?? new Map<string, Sight>();
  known.set(context, cache);
  const key = `${list.Id} ${context.site.docs.generation()}`;
  const kept = cache.get(key);
  if (kept) return kept;
  const sight = makeSight(context, list);
  cache.set(key, sight);
  return sight;
}

function makeSight(context: Context, list: ListDoc): Sight {
  const { site } = context;
  const prefix = `item:${list.Id}:`;
  const ownScopes = new Set(site.docs.all('scope').flatMap((scope) => (scope.id.startsWith(prefix) ? [Number(scope.id.slice(prefix.length))] : [])));
  const listScope = scopeOf(site, list.Id);
  const inList = may(context, 'viewListItems', listScope);
  const onlyOwn = list.settings['ReadSecurity'] === 2 && !may(context, 'cancelCheckout', listScope);
  const draft = draftSight(context, list);
  return (row) => {
    const visible = ownScopes.has(row.id) ? may(context, 'viewListItems', scopeOf(site, list.Id, row.id)) : inList;
    if (!visible || (onlyOwn && row.author !== context.user.Id)) return undefined;
    return draft(row);
  };
}
