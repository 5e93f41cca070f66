import { linesOf } from '../overview/figure/goal-tree.js';
import type { Chain, ChainStep, ChainWay } from './chain.js';

export type Column = 'activity' | 'partGoal' | 'resultGoal' | 'effectGoal';

export interface Box {
  key: string;
  column: Column;
  x: number;
  y: number;
  height: number;
  lines: string[];
}

export interface Drawing {
  boxes: Box[];
  /** Keys of boxes that are tied. */
  ties: [from: string, to: string][];
  columns: { column: Column; x: number }[];
  height: number;
}

/** Units of the drawing. */
export const BOX_WIDTH = 264;
const STEP = 312;
const TOP = 40;
const GAP = 16;
const LINE = 20;
const LETTERS = 33;
const order: readonly Column[] = ['activity', 'partGoal', 'resultGoal', 'effectGoal'];

function stepsOf({ partGoal, resultGoal, effectGoals }: ChainWay): [Column, ChainStep[]][] {
  const known: [Column, (ChainStep | undefined)[]][] = [
    ['partGoal', [partGoal]],
    ['resultGoal', [resultGoal]],
    ['effectGoal', effectGoals],
  ];
  return known.map(([column, steps]): [Column, ChainStep[]] => [column, steps.flatMap((step) => step ?? [])]).filter(([, steps]) => steps.length > 0);
}

/** Each step of one kind tied to each of the next kind that the way has. */
function tiesAlong(way: ChainWay, activity: ChainStep): Drawing['ties'] {
  const kinds = [[activity], ...stepsOf(way).map(([, steps]) => steps)];
  return kinds.slice(1).flatMap((steps, at) => (kinds[at] ?? []).flatMap((from) => steps.map((to): [string, string] => [from.key, to.key])));
}

function tiesOf({ activity, ways }: Chain): Drawing['ties'] {
  const all = ways.flatMap((way) => tiesAlong(way, activity));
  return [...new Map(all.map((tie): [string, [string, string]] => [tie.join('>'), tie])).values()];
}

/** Where the boxes of a forandringsteori stand: a column a kind of step, each step once. */
export function drawingOf(chain: Chain): Drawing {
  const byColumn = new Map<Column, Map<string, ChainStep>>([['activity', new Map([[chain.activity.key, chain.activity]])]]);
  for (const [column, steps] of chain.ways.flatMap(stepsOf)) {
    const held = byColumn.get(column) ?? new Map<string, ChainStep>();
    for (const step of steps) held.set(step.key, step);
    byColumn.set(column, held);
  }
  const shown = order.filter((column) => byColumn.has(column));
  const boxes = shown.flatMap((column, at) => {
    let y = TOP;
    return [...(byColumn.get(column)?.values() ?? [])].map(({ key, name, year }): Box => {
      const lines = linesOf(year === undefined ? name : `${name} (${year})`, LETTERS, 6);
      const box = { key, column, x: at * STEP, y, height: lines.length * LINE + 24, lines };
      y += box.height + GAP;
      return box;
    });
  });
  return {
    boxes,
    ties: tiesOf(chain),
    columns: shown.map((column, at) => ({ column, x: at * STEP })),
    height: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
}
