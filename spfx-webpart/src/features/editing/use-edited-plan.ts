import type { Indsats, Plan } from '@virksomhedsplaner/shared/domain';
import type { ApprovalState, Edited, EditingRights, PlanEditing } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { failureOf } from '../../app/failure.js';
import type { Desk } from '../../desk/desk.js';
import { useWords } from '../../ui/use-words.js';
import { whyFailed } from './EditMessage.js';
import type { EditingData } from './use-editing.js';
import { editingWords, type EditingWords } from './words.js';

/** What the list's last action came to. */
export interface Told {
  kind: 'good' | 'bad';
  text: string;
}

export interface EditedIndsatser {
  rows: Edited<Indsats>[];
  told: Told | undefined;
  replace(saved: Edited<Indsats>): void;
  move(row: Edited<Indsats>, by: -1 | 1): void;
  add(title: string, then: (id: number) => void): void;
  remove(id: number, then: () => void): void;
}

/** A change of place alone leaves what readers see approved, where the writer may approve. */
function approvalAfterMove({ approval }: Edited<Indsats>, { approve }: EditingRights): ApprovalState {
  return approval === 'approved' && !approve ? 'draft' : approval;
}

const inOrder = (rows: readonly Edited<Indsats>[]): Edited<Indsats>[] => [...rows].sort((a, b) => a.value.order - b.value.order || a.value.id - b.value.id);

function whyNot(error: unknown, words: EditingWords): string {
  return `${words.notSaved} ${whyFailed(failureOf(error, navigator.onLine), words)}`;
}

/** What a new indsats begins with: last in its unit's plan. */
function firstOf(title: string, { id: planId, concept, period, unit }: Plan, rows: readonly Edited<Indsats>[]): Parameters<PlanEditing['addIndsats']>[1] {
  return { title, planId, concept, period, units: [unit], leadUnit: unit, order: (rows.at(-1)?.value.order ?? 0) + 1 };
}

/** The indsatser of a plan while they are added, moved and taken out. */
export function useEditedPlan({ indsatser, plan, ports, rights }: Extract<EditingData, { kind: 'ready' }>, desk: Desk): EditedIndsatser {
  const words = useWords(editingWords);
  const { editing } = ports;
  const [rows, setRows] = React.useState(indsatser);
  const [told, setTold] = React.useState<Told>();
  const failed = (error: unknown): void => setTold({ kind: 'bad', text: whyNot(error, words) });
  const replace = (saved: Edited<Indsats>): void => {
    setRows((now) => inOrder(now.map((row) => (row.value.id === saved.value.id ? saved : row))));
    desk.wrote();
  };
  const place = async (row: Edited<Indsats>, order: number): Promise<void> => {
    if (row.value.order === order) return;
    const result = await editing.saveIndsats(row.value.id, { order }, { etag: row.etag, approval: approvalAfterMove(row, rights) });
    if (result.ok) replace(result.saved);
    else if (result.reason !== 'gone') replace(result.current);
  };
  const move = (row: Edited<Indsats>, by: -1 | 1): void => {
    const [from, to] = [rows.indexOf(row), rows.indexOf(row) + by];
    const other = rows[to];
    if (other === undefined) return;
    const done = (): void => setTold({ kind: 'good', text: words.moved(row.value.title, to + 1) });
    Promise.all([place(row, to + 1), place(other, from + 1)]).then(done, failed);
  };
  const add = (title: string, then: (id: number) => void): void => {
    editing.addIndsats(`${plan.value.key}/${crypto.randomUUID()}`, firstOf(title, plan.value, rows)).then((added) => {
      setRows((now) => [...now, added]);
      desk.wrote();
      then(added.value.id);
    }, failed);
  };
  const remove = (id: number, then: () => void): void => {
    editing.removeIndsats(id).then(() => {
      setRows((now) => now.filter(({ value }) => value.id !== id));
      desk.wrote();
      then();
    }, failed);
  };
  return { rows, told, replace, move, add, remove };
}
