import type { Collation } from '../query/compare.js';
import { compareOperands } from '../query/compare.js';
import type { Operand, Order, Read } from '../query/predicate.js';
import type { ItemRow } from '../model/types.js';
import { badRequest } from '../protocol/errors.js';

/** Where a page starts: behind (or before) the row with this id and these values of the ordered columns. */
export interface Position {
  id: number;
  values: Record<string, string>;
  backwards: boolean;
}

export interface Ordering {
  order: Order[];
  read: Read<ItemRow>;
  collation: Collation;
}

/** Reads `Paged=TRUE&p_Title=x&p_ID=5`. Error: no id. */
export function parsePosition(token: string): Position {
  const parts = new URLSearchParams(token.replace(/^\?/, ''));
  const id = Number(parts.get('p_ID') ?? '');
  if (!Number.isSafeInteger(id) || id < 0) throw badRequest(`The expression "${token.slice(0, 100)}" is not valid.`);
  const values = Object.fromEntries([...parts].filter(([name]) => name.startsWith('p_') && name !== 'p_ID').map(([name, text]) => [name.slice(2), text]));
  return { id, values, backwards: /^true$/i.test(parts.get('PagedPrev') ?? '') };
}

const DATE_IN_TOKEN = /^(\d{4})(\d\d)(\d\d) (\d\d):(\d\d):(\d\d)$/;

function toOperand(text: string | undefined, kind: string): Operand {
  if (text === undefined || text === '') return null;
  if (kind === 'date') return Date.parse(text.replace(DATE_IN_TOKEN, '$1-$2-$3T$4:$5:$6Z'));
  if (kind === 'number') return Number(text);
  return kind === 'boolean' ? text === '1' : text;
}

function toText(operand: Operand, kind: string): string {
  if (operand === null || typeof operand === 'object') return '';
  if (kind === 'date') return new Date(Number(operand)).toISOString().replace(/^(\d{4})-(\d\d)-(\d\d)T([\d:]{8}).*/, '$1$2$3 $4');
  return typeof operand === 'boolean' ? String(Number(operand)) : String(operand);
}

/** Where in the sorted rows a page starts. The row of the token may be gone: its values stand in for it. */
export function readPosition(rows: readonly ItemRow[], position: Position, ordering: Ordering): number {
  const at = rows.findIndex((row) => row.id === position.id);
  if (at >= 0) return position.backwards ? at : at + 1;
  const behind = rows.findIndex((row) => isBehind(row, position, ordering));
  return behind < 0 ? rows.length : behind;
}

function isBehind(row: ItemRow, position: Position, { order, read, collation }: Ordering): boolean {
  for (const { column, descending } of order) {
    const difference = compareOperands(read(row, column), toOperand(position.values[column.name], column.kind), collation);
    if (difference !== 0) return descending ? difference < 0 : difference > 0;
  }
  return row.id > position.id;
}

/** The token behind a row: `Paged=TRUE&p_Title=x&p_ID=5`. */
export function writePosition(row: ItemRow, { order, read }: Pick<Ordering, 'order' | 'read'>, encode: (text: string) => string): string {
  const values = order.filter(({ column }) => column.name !== 'ID').map(({ column }) => `p_${column.name}=${encode(toText(read(row, column), column.kind))}`);
  return ['Paged=TRUE', ...values, `p_ID=${row.id}`].join('&');
}
