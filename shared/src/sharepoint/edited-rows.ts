import { APPROVAL, readRow, selectOf, type ListDefinition, type RowOf } from '../lists/index.js';
import type { ApprovalState } from '../ports/index.js';
import { itemsToRead } from './odata.js';
import type { Site } from './write-status.js';

/** SPModerationStatusType, Microsoft Learn. */
const approvalNumbers: Readonly<Record<ApprovalState, number>> = { approved: 0, rejected: 1, pending: 2, draft: 3 };

function approvalOf(raw: unknown): ApprovalState {
  return (Object.keys(approvalNumbers) as ApprovalState[]).find((state) => approvalNumbers[state] === raw) ?? 'approved';
}

/** A row with what its writers need to know about it. */
export interface EditedRow<L extends ListDefinition> {
  row: RowOf<L>;
  etag: string;
  approval: ApprovalState;
  changedBy: string;
  changedAt: string;
}

/** The latest state of rows, as somebody who may write sees them. */
export async function editedRows<L extends ListDefinition>({ sp, path }: Site, list: L, filter: string): Promise<EditedRow<L>[]> {
  const { select, expand } = selectOf(list);
  const raw = await itemsToRead(sp, path, list)
    .select(...select, 'Modified', APPROVAL, 'Editor/Id', 'Editor/Title', 'Editor/Name')
    .expand(...expand, 'Editor')
    .filter(filter)
    .top(5000)<Record<string, unknown>[]>();
  return raw.map((item) => {
    const row: RowOf<L> = readRow<L>(list, item);
    return { row, etag: row.etag, approval: approvalOf(item[APPROVAL]), changedBy: row.editor?.name ?? '', changedAt: String(item['Modified'] ?? '') };
  });
}

/** A change with the state it leaves the row in. */
export function written(change: Record<string, unknown>, approval: ApprovalState): Record<string, unknown> {
  return { ...change, [APPROVAL]: approvalNumbers[approval] };
}
