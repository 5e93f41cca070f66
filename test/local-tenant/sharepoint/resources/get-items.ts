import type { Body, Collection, Entity } from '../protocol/node.js';
import type { ItemRow, Json, ListDoc, Properties } from '../model/types.js';
import { readCaml } from '../items/caml-columns.js';
import { parsePosition } from '../items/position.js';
import { propertyOf } from '../items/read-body.js';
import { runCaml } from '../items/run-caml.js';
import type { Context } from '../tenant/site.js';
import { badRequest, fileNotFound } from '../protocol/errors.js';
import { isObject, parametersOf } from './body.js';
import { itemEntity } from './item.js';
import { itemType, listPath } from '../model/list-paths.js';
import { parseView } from './view-xml.js';

const ALWAYS = ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ID'];

/** An item that shows only the columns of ViewFields. */
function only(entity: Entity, names: ReadonlySet<string>): Entity {
  const cut = (): Properties => {
    const all = entity.properties();
    const further = [...names]
      .filter((name) => !(name in all))
      .flatMap((name): [string, unknown][] => (entity.more?.(name) === undefined ? [] : [[name, entity.more(name)]]));
    return Object.fromEntries([...Object.entries(all).filter(([name]) => names.has(name)), ...further]);
  };
  return {
    kind: 'entity',
    type: entity.type,
    path: entity.path,
    etag: entity.etag,
    exactNames: true,
    links: entity.links,
    properties: cut,
    more: (name) => entity.properties()[name] ?? entity.more?.(name),
  };
}

function shownNames(list: ListDoc, fields: string[]): Set<string> {
  const wanted = new Set(fields.map((name) => (name.startsWith('LinkTitle') ? 'Title' : name)));
  return new Set([...ALWAYS, ...list.fields.filter((field) => wanted.has(field.InternalName)).map(propertyOf)]);
}

function positionOf(query: Body): ReturnType<typeof parsePosition> | undefined {
  const position = query['ListItemCollectionPosition'];
  const info = isObject(position) ? position['PagingInfo'] : undefined;
  return typeof info === 'string' && info !== '' ? parsePosition(info) : undefined;
}

/** A list has no folders but its own. */
function refuseOtherFolder(list: ListDoc, folder: Json | undefined): void {
  if (typeof folder === 'string' && folder !== '' && folder.replace(/\/$/, '').toLowerCase() !== list.url.toLowerCase()) throw fileNotFound();
}

/** POST getitems {query: {ViewXml, ListItemCollectionPosition}}: items by CAML; `$select` and `$expand` hold too. */
export function getItems(context: Context, list: ListDoc, given: Body): Collection {
  const query = parametersOf(given, 'query');
  if (typeof query['ViewXml'] !== 'string') throw badRequest('The parameter query.ViewXml is missing or is no text.');
  refuseOtherFolder(list, query['FolderServerRelativeUrl']);
  const caml = readCaml(context, list, parseView(query['ViewXml'] === '' ? '<View />' : query['ViewXml']));
  const { rows } = runCaml(context, list, caml, positionOf(query));
  const names = caml.fields && shownNames(list, caml.fields);
  const entity = (row: ItemRow): Entity => (names ? only(itemEntity(context, list, row), names) : itemEntity(context, list, row));
  const members = (): Entity[] => rows.map(entity);
  return { kind: 'collection', type: itemType(list), path: `${listPath(list)}/GetItems`, members, query: () => ({ entities: members() }) };
}
