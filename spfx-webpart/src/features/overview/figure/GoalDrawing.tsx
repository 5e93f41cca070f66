import * as React from 'react';
import { useWords } from '../../../ui/use-words.js';
import { figureWords } from './figure-words.js';
import styles from './figure.module.scss';
import { cutTo, linesOf, type GoalBranch } from './goal-tree.js';

const WIDTH = 1200;
const GAP = 24;
const ROOT = { top: 0, height: 58, width: 560 };
const GOAL = { top: 108, height: 104 };
const SUM = { top: 236, height: 52 };
const UNIT = { top: 312, height: 30, gap: 6 };
/** Characters of the figure's text that fit in 10 units of width. */
const PER_TEN = 1.25;

interface Line {
  x: number;
  y: number;
  text: string;
  strong?: boolean;
  end?: boolean;
}

const Text = ({ x, y, text, strong = false, end = false }: Line): React.ReactElement => (
  <text x={x} y={y} className={strong ? styles.strong : undefined} textAnchor={end ? 'end' : 'start'}>
    {text}
  </text>
);

function Branch({ branch, x, width }: { branch: GoalBranch; x: number; width: number }): React.ReactElement {
  const words = useWords(figureWords);
  const middle = x + width / 2;
  const fits = (room: number): number => Math.max(6, Math.floor((room / 10) * PER_TEN));
  const lines = linesOf(branch.name, fits(width - 24), branch.label === undefined ? 4 : 3);
  const first = GOAL.top + (branch.label === undefined ? 26 : 48);
  return (
    <g>
      <path
        className={styles.line}
        d={`M${middle} 82V${GOAL.top}M${middle} ${GOAL.top + GOAL.height}V${SUM.top}M${middle} ${SUM.top + SUM.height}V${UNIT.top}`}
      />
      <rect className={styles.goal} x={x} y={GOAL.top} width={width} height={GOAL.height} rx={3} />
      {branch.label !== undefined && <Text x={x + 12} y={GOAL.top + 26} text={cutTo(branch.label, fits(width - 24))} />}
      {lines.map((text, at) => (
        <Text key={at} x={x + 12} y={first + at * 20} text={text} strong />
      ))}
      <rect className={styles.sum} x={x} y={SUM.top} width={width} height={SUM.height} rx={3} />
      <Text x={x + 12} y={SUM.top + 22} text={words.indsatser(branch.own + branch.crossCutting)} strong />
      <Text x={x + 12} y={SUM.top + 42} text={words.crossCutting(branch.crossCutting)} />
      {branch.units.map(({ code, name, count }, at) => {
        const top = UNIT.top + at * (UNIT.height + UNIT.gap);
        return (
          <g key={code}>
            <rect className={styles.unit} x={x} y={top} width={width} height={UNIT.height} rx={2} />
            <Text x={x + 10} y={top + 20} text={cutTo(name, fits(width - 56))} />
            <Text x={x + width - 10} y={top + 20} text={String(count)} strong end />
          </g>
        );
      })}
    </g>
  );
}

export interface GoalDrawingProps {
  title: string;
  total: number;
  branches: readonly GoalBranch[];
  describedBy: string;
}

/** The plan, its goals and the units under each, as a drawing; the text beside it says the same. */
export function GoalDrawing({ title, total, branches, describedBy }: GoalDrawingProps): React.ReactElement {
  const words = useWords(figureWords);
  const width = (WIDTH - GAP * (branches.length - 1)) / Math.max(1, branches.length);
  const left = (at: number): number => at * (width + GAP);
  const most = Math.max(0, ...branches.map(({ units }) => units.length));
  const last = left(branches.length - 1) + width / 2;
  return (
    <svg className={styles.drawing} role="img" aria-labelledby={describedBy} viewBox={`-2 -2 ${WIDTH + 4} ${UNIT.top + most * (UNIT.height + UNIT.gap) + 4}`}>
      <path className={styles.line} d={`M${WIDTH / 2} ${ROOT.height}V82M${width / 2} 82H${last}`} />
      <rect className={styles.root} x={(WIDTH - ROOT.width) / 2} y={ROOT.top} width={ROOT.width} height={ROOT.height} rx={3} />
      <g className={styles.rootText} textAnchor="middle">
        <text x={WIDTH / 2} y={25} className={styles.strong}>
          {title}
        </text>
        <text x={WIDTH / 2} y={46}>
          {words.indsatser(total)}
        </text>
      </g>
      {branches.map((branch, at) => (
        <Branch key={branch.key} branch={branch} x={left(at)} width={width} />
      ))}
    </svg>
  );
}
