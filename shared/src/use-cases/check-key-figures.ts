import type { KeyFigureColumn, KeyFigureTable, NetRelation } from '../domain/index.js';

/** A figure in a table that does not agree with the others. Danish sentences. */
export interface TableFinding {
  rule: 'sum' | 'net';
  /** Column or row. */
  place: string;
  what: string;
  todo: string;
}

const danish = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 4 });
const shown = (value: number): string => danish.format(value);

function decimalsIn(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length));
}

function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function sumFinding(table: KeyFigureTable, column: KeyFigureColumn, index: number): TableFinding[] {
  const total = table.total?.values[index];
  const values = table.rows.flatMap((row) => row.values[index] ?? []);
  if (column.total !== 'sum' || total === undefined || values.length === 0) return [];
  const sum = Number(values.reduce((all, value) => all + value, 0).toFixed(decimalsIn(values)));
  const tolerance = column.rounded === true ? values.length * 0.5 * 10 ** -decimalsIn(values) : 0;
  if (isNear(sum, total, tolerance)) return [];
  const label = table.total?.label ?? 'I alt';
  return [
    {
      rule: 'sum',
      place: column.title,
      what: `«${column.title}»: rækkerne giver ${shown(sum)}, men «${label}» siger ${shown(total)}.`,
      todo: 'Se efter, om en række mangler, eller om summen er fra en anden opgørelse.',
    },
  ];
}

interface Amounts {
  net: number;
  expenses: number;
  income: number;
}

function amountsOf(table: KeyFigureTable, relation: NetRelation, column: number): Amounts | undefined {
  const valueOf = (label: string): number | undefined => table.rows.find((row) => row.label === label)?.values[column];
  const [net, expenses, income] = [valueOf(relation.net), valueOf(relation.expenses), valueOf(relation.income)];
  return net === undefined || expenses === undefined || income === undefined ? undefined : { net, expenses, income };
}

/** The same three amounts under other labels, when they then agree; income is taken to be the smaller of the two parts. */
function relabelled({ net, expenses, income }: Amounts): Amounts | undefined {
  const [smallest = 0, middle = 0, largest = 0] = [net, expenses, income].sort((a, b) => a - b);
  return isNear(largest - smallest, middle, 0) ? { net: middle, expenses: largest, income: smallest } : undefined;
}

function netFinding(table: KeyFigureTable, relation: NetRelation): TableFinding[] {
  return table.columns.flatMap((column, index): TableFinding[] => {
    const amounts = amountsOf(table, relation, index);
    if (amounts === undefined || isNear(amounts.expenses - amounts.income, amounts.net, 0)) return [];
    const other = relabelled(amounts);
    const { net, expenses, income } = relation;
    const todo =
      other === undefined
        ? 'Ret det tal, der er forkert.'
        : `Tallene går op, hvis betegnelserne er byttet om: ${expenses} ${shown(other.expenses)}, ${income} ${shown(other.income)}, ${net} ${shown(other.net)}.`;
    const what = `${expenses} ${shown(amounts.expenses)} minus ${income} ${shown(amounts.income)} er ${shown(amounts.expenses - amounts.income)}, men ${net} er ${shown(amounts.net)}.`;
    return [{ rule: 'net', place: column.title, what, todo }];
  });
}

/** The figures of a table that do not agree: totals with their rows, net with expenses − income. Pure. RU-18, RU-19. */
export function checkKeyFigures(table: KeyFigureTable): TableFinding[] {
  return [
    ...table.columns.flatMap((column, index) => sumFinding(table, column, index)),
    ...(table.relations ?? []).flatMap((relation) => netFinding(table, relation)),
  ];
}
