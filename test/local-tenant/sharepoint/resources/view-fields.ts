import { noColumn } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Body, Entity } from '../protocol/node.js';
import { fn, post, value } from '../protocol/node.js';
import { fieldRefs } from '../model/views.js';
import type { ListDoc } from '../model/types.js';
import { plainBody, textOf } from './body.js';
import { listPath } from '../model/list-paths.js';

/** The columns of one view, and how they are written back. */
export interface Editing {
  names: () => string[];
  edit: (names: string[]) => void;
}

/** The internal name of a column given by internal or display name. */
export function columnName(list: ListDoc, name: string): string {
  const field = list.fields.find((each) => each.InternalName === name) ?? list.fields.find((each) => each.Title === name);
  if (!field) throw noColumn(name);
  return field.InternalName;
}

function move({ names, edit }: Editing, body: Body): void {
  const name = textOf(body, 'field');
  if (!names().includes(name)) throw noColumn(name);
  const rest = names().filter((each) => each !== name);
  const index = typeof body['index'] === 'number' ? Math.max(0, body['index']) : 0;
  edit([...rest.slice(0, index), name, ...rest.slice(index)]);
}

/** ViewFields: SchemaXml and Items, and the ways to change them. Adding a column twice lists it twice, as in SharePoint. */
export function viewFields(list: ListDoc, viewId: string, editing: Editing): Entity {
  const { names, edit } = editing;
  return {
    kind: 'entity',
    type: 'SP.ViewFieldCollection',
    path: `${listPath(list)}/Views(guid'${viewId}')/ViewFields`,
    properties: () => ({ SchemaXml: fieldRefs(names()), Items: names() }),
    actions: {
      addviewfield: post(({ args }) => edit([...names(), columnName(list, textArg(args, 'strField'))])),
      removeviewfield: post(({ args }) => {
        const name = columnName(list, textArg(args, 'strField'));
        edit(names().filter((each) => each !== name));
      }),
      removeallviewfields: post(() => edit([])),
      moveviewfieldto: post(({ args, body }) => move(editing, { ...Object.fromEntries(args.named), ...plainBody(body) })),
      schemaxml: fn(() => value('SchemaXml', fieldRefs(names()))),
    },
  };
}
