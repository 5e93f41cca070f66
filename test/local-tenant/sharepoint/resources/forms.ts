import { fileNotFound } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import { fn } from '../protocol/node.js';
import { steadyId } from '../model/names.js';
import { isLibrary, listPath } from '../model/list-paths.js';
import type { ListDoc } from '../model/types.js';

/** SP.PageType of a list's three forms, and the property of the list that gives the form's address. */
const FORMS = [
  { type: 4, page: 'DispForm.aspx', property: 'DefaultDisplayFormUrl' },
  { type: 6, page: 'EditForm.aspx', property: 'DefaultEditFormUrl' },
  { type: 8, page: 'NewForm.aspx', property: 'DefaultNewFormUrl' },
] as const;
type Form = (typeof FORMS)[number];

const addressOf = (list: ListDoc, form: Form): string => {
  if (!isLibrary(list)) return `${list.url}/${form.page}`;
  return `${list.url}/Forms/${form.type === 8 ? 'Upload.aspx' : form.page}`;
};

/** DefaultDisplayFormUrl and its like; undefined: the property is none of these. */
export function formAddress(list: ListDoc, property: string): string | undefined {
  const form = FORMS.find((each) => each.property === property);
  return form && addressOf(list, form);
}

/** The pages that show, edit and add an item. */
export function forms(list: ListDoc): Collection {
  const path = `${listPath(list)}/Forms`;
  const entity = (form: Form): Entity => {
    const Id = steadyId(`${list.Id} form ${form.type}`);
    const ServerRelativeUrl = addressOf(list, form);
    return {
      kind: 'entity',
      type: 'SP.Form',
      path: `${path}('${Id}')`,
      properties: () => ({ FormType: form.type, Id, ResourcePath: { DecodedUrl: ServerRelativeUrl }, ServerRelativeUrl }),
    };
  };
  const byId = (id: string): Entity => {
    const found = FORMS.map(entity).find((each) => each.properties()['Id'] === id.replace(/[{}]/g, '').toLowerCase());
    if (!found) throw fileNotFound();
    return found;
  };
  return {
    kind: 'collection',
    type: 'SP.Form',
    path,
    members: () => FORMS.map(entity),
    byKey: (args) => byId(textArg(args, 'id')),
    actions: { getbyid: fn(({ args }) => byId(textArg(args, 'id'))) },
  };
}
