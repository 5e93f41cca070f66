import type { OverviewBasis } from '../overview-basis.js';
import { goalHeading, type GoalBlock } from '../overview-blocks.js';

export interface GoalBranch {
  key: string;
  label?: string;
  name: string;
  heading: string;
  own: number;
  crossCutting: number;
  /** Indsatser each unit takes part in, in the units' order; units without any are left out. */
  units: { code: string; name: string; count: number }[];
}

/** The shown goals with what stands under each: counted, never stored. RU-05. */
export function goalTree(blocks: readonly GoalBlock[], { unitNames }: OverviewBasis): GoalBranch[] {
  return blocks.map(({ key, label, name, own, crossCutting }) => {
    const rows = [...own, ...crossCutting];
    const units = [...unitNames].map(([code, unit]) => ({ code, name: unit, count: rows.filter((row) => row.units.includes(code)).length }));
    return {
      key,
      name,
      ...(label === undefined ? {} : { label }),
      heading: goalHeading(label === undefined ? { name } : { label, name }),
      own: own.length,
      crossCutting: crossCutting.length,
      units: units.filter(({ count }) => count > 0),
    };
  });
}

/** One line of at most so many characters. */
export function cutTo(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

/** Lines of at most so many characters, as far as words allow; a word that is longer is cut. */
export function linesOf(text: string, length: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const cut = lines.map((line) => cutTo(line, length));
  return cut.length <= most ? cut : [...cut.slice(0, most - 1), `${cut[most - 1]?.slice(0, length - 1) ?? ''}…`];
}
