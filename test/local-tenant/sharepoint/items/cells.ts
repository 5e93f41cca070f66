import type { Operand } from '../query/predicate.js';
import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc, ItemRow } from '../model/types.js';

export const versionLabel = (ui: number): string => `${Math.floor(ui / 512)}.${ui % 512}`;

type Read = (row: ItemRow) => Cell;
/** Columns that every item has without a value stored for them. */
const BUILT_IN: Record<string, Read> = {
  ID: (row) => row.id,
  ContentTypeId: (row) => row.contentTypeId,
  Modified: (row) => row.modified,
  Created: (row) => row.created,
  Author: (row) => row.author,
  Editor: (row) => row.editor,
  owshiddenversion: (row) => row.version,
  _UIVersion: (row) => row.ui,
  _UIVersionString: (row) => versionLabel(row.ui),
  Attachments: () => false,
  _ModerationStatus: (row) => row.moderation,
  _ModerationComments: (row) => row.comment,
  InstanceID: () => null,
  Order: (row) => row.id * 100,
  GUID: (row) => row.guid,
  FileRef: () => null,
  FileLeafRef: (row) => `${row.id}_.000`,
  FSObjType: () => 0,
  UniqueId: (row) => row.uniqueId,
  _Level: (row) => (row.moderation === 0 ? 1 : 2),
  _IsCurrentVersion: () => true,
};

/** What an item holds in a column. */
export function cellOf(row: ItemRow, name: string): Cell {
  const read = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  return read ? read(row) : (row.values[name] ?? null);
}

/** The same as the query engine compares it: dates as epoch milliseconds, addresses by their text. */
export function operandOf(row: ItemRow, field: FieldDoc): Operand {
  const cell = cellOf(row, field.InternalName);
  if (cell === null) return null;
  const kind = kindOf(field.type).cell;
  if (kind === 'date' && typeof cell === 'string') return Date.parse(cell);
  if (field.type === 'Calculated' && field.own['OutputType'] === 4 && typeof cell === 'string') return Date.parse(cell);
  return typeof cell === 'object' && !Array.isArray(cell) ? cell.Url : cell;
}
