import type { OverviewChoice, ShownBy, SortedBy } from './overview-choice.js';
import { keysOf, WITHOUT } from './overview-filter.js';
import type { OverviewBasis } from './overview-basis.js';
import type { OverviewRow } from './overview-rows.js';
import { shownStatuses, type ShownStatus } from '@virksomhedsplaner/shared/domain';

/** What an overview calls things, in the reader's language. */
export interface ViewWords {
  statuses: Readonly<Record<ShownStatus, string>>;
  withoutTheme: string;
  withoutTargetGroup: string;
}

/** A goal (or a unit, a theme …) with its indsatser, the units' own before the cross-cutting ones. RU-06, RU-07. */
export interface GoalBlock {
  key: string;
  /** "Mål 1"; stands before the name. */
  label?: string;
  name: string;
  own: OverviewRow[];
  crossCutting: OverviewRow[];
}

type Heading = Pick<GoalBlock, 'key' | 'label' | 'name'>;
type Division = { headings: Heading[]; of(row: OverviewRow): readonly string[] };

/** "Mål 1: Mestring af eget liv". */
export function goalHeading({ label, name }: Pick<GoalBlock, 'label' | 'name'>): string {
  return label === undefined ? name : `${label}: ${name}`;
}

const byName = (names: readonly string[], without: string): Heading[] => [
  ...names.map((name) => ({ key: name, name })),
  ...(names.length === 0 && without === '' ? [] : [{ key: WITHOUT, name: without }]),
];

const divisions: Readonly<Record<Exclude<ShownBy, 'figure'>, (basis: OverviewBasis, words: ViewWords) => Division>> = {
  goal: ({ goals, withoutGoal }) => ({
    headings: [...goals.map(({ code, label, name }) => ({ key: code, name, ...(label === undefined ? {} : { label }) })), { key: WITHOUT, name: withoutGoal }],
    of: ({ goal }) => [goal ?? WITHOUT],
  }),
  unit: ({ unitNames }) => ({ headings: [...unitNames].map(([key, name]) => ({ key, name })), of: ({ units }) => units }),
  theme: ({ themes }, words) => ({ headings: byName(themes, words.withoutTheme), of: (row) => keysOf(row.themes) }),
  targetGroup: ({ targetGroups }, words) => ({ headings: byName(targetGroups, words.withoutTargetGroup), of: (row) => keysOf(row.targetGroups) }),
  status: (_basis, { statuses }) => ({ headings: shownStatuses.map((key) => ({ key, name: statuses[key] })), of: ({ status }) => [status] }),
};

const rank = new Map(shownStatuses.map((status, at) => [status, at]));
type Order = (a: OverviewRow, b: OverviewRow) => number;

function byWords(of: (row: OverviewRow) => string): Order {
  const danish = new Intl.Collator('da', { numeric: true });
  return (a, b) => danish.compare(of(a), of(b));
}

/** Each made when it is asked for: a collator takes milliseconds, and the first view sorts nothing. */
const orders: Readonly<Record<Exclude<SortedBy, 'plan'>, () => Order>> = {
  title: () => byWords(({ title }) => title),
  unit: () => byWords(({ unitNames }) => unitNames[0] ?? ''),
  status: () => (a, b) => (rank.get(a.status) ?? 0) - (rank.get(b.status) ?? 0),
};

/** The rows under their headings; an indsats stands under each of its units or themes. Empty headings are left out. */
export function blocksOf(rows: readonly OverviewRow[], basis: OverviewBasis, { shownBy, sortedBy }: OverviewChoice, words: ViewWords): GoalBlock[] {
  const { headings, of } = divisions[shownBy === 'figure' ? 'goal' : shownBy](basis, words);
  const blocks = new Map(headings.map((heading) => [heading.key, { ...heading, own: [], crossCutting: [] } as GoalBlock]));
  for (const row of rows) for (const key of of(row)) blocks.get(key)?.[row.crossCutting ? 'crossCutting' : 'own'].push(row);
  const order = sortedBy === 'plan' ? undefined : orders[sortedBy]();
  const sorted = (all: OverviewRow[]): OverviewRow[] => (order === undefined ? all : [...all].sort(order));
  return [...blocks.values()]
    .filter(({ own, crossCutting }) => own.length + crossCutting.length > 0)
    .map((block) => ({ ...block, own: sorted(block.own), crossCutting: sorted(block.crossCutting) }));
}
