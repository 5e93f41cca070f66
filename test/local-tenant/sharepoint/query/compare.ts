import type { Operand, Scalar } from './predicate.js';

/** SQL's Danish collation, nearly: case does not count, æøå come last. */
const danish = new Intl.Collator('da');

export interface Collation {
  /** the form in which equal texts are the same text */
  fold(text: string): string;
  compare(left: string, right: string): number;
}

const byCode = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const fold = (text: string): string => text.toLowerCase();

export const ignoringCase: Collation = {
  fold,
  compare: (left, right) => {
    const [a, b] = [fold(left), fold(right)];
    return a === b ? 0 : danish.compare(a, b) || byCode(a, b);
  },
};

export const mindingCase: Collation = {
  fold: (text) => text,
  compare: (left, right) => (left === right ? 0 : danish.compare(left, right) || byCode(left, right)),
};

const asNumber = (value: Scalar): number => (typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : Number.NaN);

/** Below 0, 0 or above 0; NaN when the two cannot be compared. */
export function compareScalars(left: Scalar, right: Scalar, collation: Collation): number {
  if (typeof left === 'string' && typeof right === 'string') return collation.compare(left, right);
  return asNumber(left) - asNumber(right);
}

const rank = (operand: Operand): Scalar | null => (Array.isArray(operand) ? (operand[0] ?? null) : isScalar(operand) ? operand : null);
const isScalar = (operand: Operand): operand is Scalar => operand !== null && !Array.isArray(operand);

/** For ordering: empty comes first, as in SQL. */
export function compareOperands(left: Operand, right: Operand, collation: Collation): number {
  const [a, b] = [rank(left), rank(right)];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareScalars(a, b, collation) || 0;
}
