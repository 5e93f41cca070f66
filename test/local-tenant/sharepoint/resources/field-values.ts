import { notBuilt } from '../protocol/errors.js';
import type { Entity } from '../protocol/node.js';
import type { ItemRow, ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';

export function fieldValues(_context: Context, _list: ListDoc, _row: ItemRow, form: 'text' | 'html' | 'edit'): Entity {
  throw notBuilt(`FieldValues as ${form}`);
}
