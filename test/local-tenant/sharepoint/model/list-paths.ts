import { entityTypeName } from './names.js';
import type { ListDoc } from './types.js';

/** Path of a list below `_api`. */
export const listPath = (list: ListDoc): string => `Web/Lists(guid'${list.Id}')`;
/** The last part of a list's address. */
export const folderOf = (list: ListDoc): string => list.url.slice(list.url.lastIndexOf('/') + 1);
/** A library holds files: its items are made by uploading. */
export const isLibrary = (list: ListDoc): boolean => list.settings['BaseType'] === 1;

const typeNames = new Map<string, string>();

/** The type of a list's items, from its folder: SP.Data.IndsatserListItem. */
export function itemType(list: ListDoc): string {
  const known = typeNames.get(list.url) ?? `SP.Data.${entityTypeName(folderOf(list), isLibrary(list))}Item`;
  if (typeNames.size < 1000) typeNames.set(list.url, known);
  return known;
}
