import type { Entity } from '../protocol/node.js';
import type { FieldDoc } from '../model/types.js';
import { kindOf } from '../model/field-kinds.js';
import { lookupNotExpanded } from '../protocol/errors.js';
import { entityPropertyName } from '../model/names.js';
import { projectable, USER_COLUMNS } from '../items/columns.js';
import { propertyValue } from '../items/properties.js';
import { userCell } from '../items/read-cell.js';
import { pointedRow, targetList } from '../items/pointed-row.js';
import type { Context } from '../tenant/site.js';
import { itemType, listPath } from '../model/list-paths.js';

/** A person as a row of the site's user list: Title, EMail, Name (the login), JobTitle … */
export function lookedUpUser(context: Context, id: number): Entity | undefined {
  const user = context.site.docs.get('user', id);
  const group = context.site.docs.get('group', id);
  if (!user && !group) return undefined;
  const read = (name: string): unknown =>
    user ? userCell(user, name) : name === 'Title' || name === 'Name' ? group?.Title : name === 'Id' || name === 'ID' ? id : null;
  return {
    kind: 'entity',
    type: 'SP.Data.UserInfoItem',
    path: `Web/SiteUserInfoList/Items(${id})`,
    exactNames: true,
    properties: () => Object.fromEntries(['Id', 'Title', 'Name', 'EMail', 'JobTitle', 'UserName'].map((name) => [name, read(name)])),
    more: (name) => (Object.hasOwn(USER_COLUMNS, name) ? read(name) : undefined),
  };
}

/** An item that a lookup points to: only columns that a lookup may show. */
export function lookedUpItem(context: Context, field: FieldDoc, id: number): Entity | undefined {
  const list = targetList(context, field);
  const seen = list && pointedRow(context, list, id);
  if (!seen) return undefined;
  const read = (name: string): unknown => {
    const target = projectable(context.site, field, name);
    if (target) return propertyValue(target, seen);
    const known = list.fields.some((each) => entityPropertyName(each.InternalName) === name);
    if (known) throw lookupNotExpanded(`${field.InternalName}/${name}`);
    return undefined;
  };
  const shown = String(field.own['LookupField'] || 'Title');
  return {
    kind: 'entity',
    type: itemType(list),
    path: `${listPath(list)}/Items(${id})`,
    exactNames: true,
    properties: () => ({ Id: id, [shown]: kindOf('Text') && read(shown) }),
    more: read,
  };
}
