import type { OwnIndsats } from '@virksomhedsplaner/shared/use-cases';

export type AnswerState = 'overdue' | 'missing' | 'draft' | 'reopened' | 'answered' | 'handedOn' | 'none';

/** One indsats a person is asked about, as the list shows it. */
export interface AnswerRow {
  own: OwnIndsats;
  state: AnswerState;
}

export interface AnswerRows {
  rows: AnswerRow[];
  waiting: number;
  overdue: number;
  answered: number;
}

const order: readonly AnswerState[] = ['overdue', 'reopened', 'draft', 'missing', 'handedOn', 'answered', 'none'];

function stateOf({ question, handedTo }: OwnIndsats): AnswerState {
  if (question === undefined) return 'none';
  const { status, workingDaysLeft, draft } = question;
  if (status?.state === 'reopened') return 'reopened';
  if (status !== undefined) return 'answered';
  if (handedTo !== undefined) return 'handedOn';
  if (workingDaysLeft < 0) return 'overdue';
  return draft === undefined ? 'missing' : 'draft';
}

/** What a person is asked about, the most urgent first; within a state by due day and then as in the plan. */
export function answerRows(own: readonly OwnIndsats[]): AnswerRows {
  const rows = own.map((one): AnswerRow => ({ own: one, state: stateOf(one) }));
  const due = ({ own: { question } }: AnswerRow): string => question?.dueDay ?? '';
  rows.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || due(a).localeCompare(due(b)) || a.own.indsats.order - b.own.indsats.order);
  const count = (...states: AnswerState[]): number => rows.filter(({ state }) => states.includes(state)).length;
  return { rows, waiting: count('overdue', 'reopened', 'draft', 'missing'), overdue: count('overdue'), answered: count('answered') };
}
