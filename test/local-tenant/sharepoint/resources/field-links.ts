import { badRequest, fileNotFound } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import type { ContentTypeDoc } from '../model/types.js';
import { plainBody, textOf } from './body.js';
import type { Owner } from './field-owner.js';

interface Place {
  /** path of the content type */
  path: string;
  save: (links: ContentTypeDoc['fieldLinks']) => void;
}

/** The columns of a content type. */
export function fieldLinks(owner: Owner, type: ContentTypeDoc, { path, save }: Place): Collection {
  const link = (each: ContentTypeDoc['fieldLinks'][number]): Entity => ({
    kind: 'entity',
    type: 'SP.FieldLink',
    path: `${path}/FieldLinks(guid'${each.Id}')`,
    properties: () => ({
      FieldInternalName: each.Name,
      Hidden: each.Hidden,
      Id: each.Id,
      Name: each.Name,
      ReadOnly: false,
      Required: each.Required,
      ShowInDisplayForm: true,
    }),
    remove: () => {
      owner.demandManage();
      save(type.fieldLinks.filter((other) => other.Id !== each.Id));
    },
  });
  return {
    kind: 'collection',
    type: 'SP.FieldLink',
    path: `${path}/FieldLinks`,
    members: () => type.fieldLinks.map(link),
    byKey: (args) => {
      const found = type.fieldLinks.find((each) => each.Id === textArg(args, 'id').toLowerCase());
      if (!found) throw fileNotFound();
      return link(found);
    },
    create: (body) => {
      owner.demandManage();
      const name = textOf(plainBody(body), 'FieldInternalName');
      const field = owner.fields().find((each) => each.InternalName === name);
      if (!field) throw badRequest(`The column '${name}' does not exist.`);
      const added = { Id: field.Id, Name: field.InternalName, Required: field.Required, Hidden: false };
      save([...type.fieldLinks, added]);
      return link(added);
    },
  };
}
