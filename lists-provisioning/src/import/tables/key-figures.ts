import { checkKeyFigures } from '@virksomhedsplaner/shared/use-cases';
import type { KeyFigureColumn, KeyFigureRow, KeyFigureTable } from '@virksomhedsplaner/shared/domain';
import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { SideRow } from '../../side-rows/side-lists.js';
import { textOf } from '../files/rich-text.js';
import { lettersOf, oneLine, slugOf } from '../matching/plain-text.js';
import { isBlank, isTable, type Block, type Cell, type Row, type Table } from './blocks.js';

/** Tables of staff and budget with what their own figures say against them. RU-18, RU-19. */
export interface KeyFigures {
  rows: SideRow[];
  warnings: string[];
  /** Tables that are read here and nowhere else. */
  tables: ReadonlySet<Table>;
}

const TOTAL = /^(i alt|total|sum)\b/i;
const NOTES = /^noter?\s*:\s*/i;
const SOURCE = /^kilde\s*:\s*/i;
const AMOUNT = /^(nettobudget|indtægter|udgifter)\s*:\s*(-?[\d.]+(?:,\d+)?)\s*(.*)$/iu;

/** «1.276.308», «13,5», «1,45 %»; undefined for anything else. */
function danishNumber(text: string): { value: number; percent: boolean } | undefined {
  const match = /^(-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)\s*(%?)$/.exec(oneLine(text));
  return match === null ? undefined : { value: Number((match[1] ?? '').replaceAll('.', '').replace(',', '.')), percent: match[2] === '%' };
}

const numberOf = (cell: Cell | undefined): { value: number; percent: boolean } | undefined => cell?.number ?? danishNumber(cell?.text ?? '');

function headOf(table: Table, concept: PlanConcept): number {
  const names = new Set((concept.files.rowHeads?.units ?? []).map(lettersOf));
  return table.rows.findIndex(
    ({ cells, spansAll }, at) =>
      !spansAll &&
      cells.length > 2 &&
      names.has(lettersOf(cells[0]?.text ?? '')) &&
      cells.slice(1).every(({ text }) => text !== '') &&
      isFigures(table.rows[at + 1]),
  );
}

const isFigures = (row: Row | undefined): boolean =>
  row !== undefined && row.cells.length > 2 && row.cells.slice(1).every((cell) => cell.text === '' || numberOf(cell) !== undefined);

function rowOf({ cells }: Row): KeyFigureRow {
  return { label: oneLine(cells[0]?.text ?? ''), values: cells.slice(1).map((cell) => numberOf(cell)?.value) };
}

function columnOf(title: string, cells: readonly (Cell | undefined)[]): KeyFigureColumn {
  const numbers = cells.flatMap((cell) => numberOf(cell) ?? []);
  const rounded = numbers.some(({ value }) => !Number.isInteger(value));
  if (numbers.some(({ percent }) => percent)) return { title, total: 'other' };
  return { title, total: 'sum', ...(rounded ? { rounded } : {}) };
}

function remarkIn(texts: readonly string[], what: RegExp): string | undefined {
  return texts.find((text) => what.test(text))?.replace(what, '');
}

interface Found {
  title: string;
  /** Paragraphs right after the table. */
  after: string[];
}

function tableIn(table: Table, head: number, { title, after }: Found): Omit<KeyFigureTable, 'year'> {
  const body = table.rows.slice(head + 1).filter((row) => !isBlank(row));
  const figures = body.filter((row) => isFigures(row));
  const total = figures.find((row) => TOTAL.test(row.cells[0]?.text ?? ''));
  const remarks = [...body.filter((row) => !figures.includes(row)).map((row) => oneLine(row.cells[0]?.text ?? '')), ...after];
  const own = table.rows.slice(0, head).find((row) => !isBlank(row))?.cells[0]?.text;
  const titles = table.rows[head]?.cells.slice(1).map((cell) => oneLine(cell.text)) ?? [];
  const rows = figures.filter((row) => row !== total);
  const [notes, source] = [remarkIn(remarks, NOTES), remarkIn(remarks, SOURCE)];
  return {
    title: oneLine(own ?? title).replace(/:$/, ''),
    columns: titles.map((each, at) =>
      columnOf(
        each,
        rows.map((row) => row.cells[at + 1]),
      ),
    ),
    rows: rows.map(rowOf),
    ...(total === undefined ? {} : { total: rowOf(total) }),
    ...(source === undefined ? {} : { source }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** "Nettobudget: 1.276.308 mio. kr.", "Indtægter: …", "Udgifter: …" below one another. */
function budgetIn(lines: readonly string[], title: string): Omit<KeyFigureTable, 'year'> | undefined {
  const matches = lines.flatMap((line) => {
    const match = AMOUNT.exec(line);
    return match === null ? [] : [match];
  });
  if (matches.length < 3) return undefined;
  const rows = matches.map(([, label = '', amount = '']): KeyFigureRow => ({ label, values: [danishNumber(amount)?.value] }));
  return {
    title: title.replace(/:$/, ''),
    columns: [{ title: matches[0]?.[3] ?? '', total: 'other' }],
    rows,
    relations: [{ net: 'Nettobudget', expenses: 'Udgifter', income: 'Indtægter' }],
  };
}

const danish = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 4 });

function readable({ columns, rows, total }: Pick<KeyFigureTable, 'columns' | 'rows' | 'total'>): string {
  const line = ({ label, values }: KeyFigureRow): string =>
    `${label}: ${values.map((value, at) => `${columns[at]?.title ?? ''} ${value === undefined ? '–' : danish.format(value)}`).join('; ')}`;
  return [...rows, ...(total === undefined ? [] : [total])].map(line).join('\n');
}

/** The first year a text or the period names. */
const yearIn = (title: string, period: string): number => Number(/(?:19|20)\d\d/.exec(`${title} ${period}`)?.[0] ?? 0);

function sideRow(found: Omit<KeyFigureTable, 'year'>, order: number, { concept, period }: { concept: PlanConcept; period: string }): SideRow {
  const year = yearIn(found.title, period);
  const { source, notes, ...rest } = found;
  return {
    ...{ key: `${concept.id}/${period}/${year}/${slugOf(found.title)}`, title: found.title, year, order, table: { ...rest, year }, text: readable(found) },
    ...(source === undefined ? {} : { source }),
    ...(notes === undefined ? {} : { notes }),
  };
}

type Gathered = [Omit<KeyFigureTable, 'year'>, Table | undefined][];

function textsAfter(blocks: readonly Block[], at: number): string[] {
  const texts: string[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (isTable(block) || block.kind === 'heading') break;
    texts.push(...(block.items?.flat() ?? textOf(block.html ?? '').split('\n')));
  }
  return texts;
}

function gather(blocks: readonly Block[], concept: PlanConcept): Gathered {
  let heading = 'Nøgletal';
  return blocks.flatMap((block, at): Gathered => {
    if (isTable(block)) {
      const head = headOf(block, concept);
      return head < 0 ? [] : [[tableIn(block, head, { title: heading, after: textsAfter(blocks, at) }), block]];
    }
    if (block.kind !== 'heading') return [];
    heading = block.text;
    const budget = budgetIn(textsAfter(blocks, at), heading);
    return budget === undefined ? [] : [[budget, undefined]];
  });
}

/** Reads the tables of key figures in a file; what does not add up is told, and the figures are kept as they stand. */
export function readKeyFigures(blocks: readonly Block[], scope: { concept: PlanConcept; period: string }): KeyFigures {
  const found = gather(blocks, scope.concept);
  const warnings = found.flatMap(([table]) =>
    checkKeyFigures({ ...table, year: 0 }).map(({ what, todo }) => `Nøgletal, «${table.title}»: ${what} ${todo} Tallene er taget med, som de står.`),
  );
  return {
    rows: found.map(([table], at) => sideRow(table, at + 1, scope)),
    warnings,
    tables: new Set(found.flatMap(([, table]) => table ?? [])),
  };
}
