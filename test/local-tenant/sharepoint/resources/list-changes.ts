import { badRequest, duplicateList, refusedChange } from '../protocol/errors.js';
import type { Body } from '../protocol/node.js';
import type { ListDoc } from '../model/types.js';
import { demand, listScopeId, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { mergeSettings, plainBody } from './body.js';
import { putOnQuickLaunch } from './navigation.js';

/** Title of a list: given, not empty, at most 255 characters. */
export function readTitle(title: unknown): string {
  if (typeof title !== 'string' || title.trim() === '') throw badRequest('The parameter Title is missing or is no text.');
  if (title.length > 255) throw refusedChange('The specified list title is too long. It may have at most 255 characters.');
  return title;
}

/** Whether another list has the title. */
export const isTaken = (context: Context, title: string, but?: string): boolean =>
  context.site.docs.all('list').some((list) => list.Id !== but && list.Title.toLowerCase() === title.toLowerCase());

/** Renames and settings; the address stays. */
export function updateList(context: Context, list: ListDoc, body: Body): void {
  demand(context, 'manageLists', scopeOf(context.site, list.Id));
  const { Title, ...rest } = plainBody(body);
  const title = Title === undefined ? list.Title : readTitle(Title);
  if (isTaken(context, title, list.Id)) throw duplicateList();
  const next: ListDoc = { ...list, Title: title, settings: mergeSettings(list.settings, rest, 'SP.List'), etag: list.etag + 1 };
  refuseUniqueWithItemRights(next);
  context.site.docs.put('list', list.Id, next);
  if (next.settings['OnQuickLaunch'] === true && list.settings['OnQuickLaunch'] !== true) putOnQuickLaunch(context, next);
}

function refuseUniqueWithItemRights(list: ListDoc): void {
  if (list.settings['ReadSecurity'] === 2 && list.fields.some((field) => field.EnforceUniqueValues)) {
    throw refusedChange('This list has a column that enforces unique values. Item-level permissions cannot be combined with it.');
  }
}

export function removeList(context: Context, list: ListDoc): void {
  demand(context, 'manageLists', scopeOf(context.site, list.Id));
  const { docs, items } = context.site;
  const prefix = `item:${list.Id}:`;
  for (const scope of docs.all('scope')) if (scope.id.startsWith(prefix) || scope.id === listScopeId(list.Id)) docs.remove('scope', scope.id);
  for (const node of docs.all('navigation')) if (node.Url.startsWith(`${list.url}/`)) docs.remove('navigation', node.Id);
  items.removeAll(list.Id);
  docs.remove('list', list.Id);
}
