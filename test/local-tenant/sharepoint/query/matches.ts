import type { Collation } from './compare.js';
import { compareScalars } from './compare.js';
import type { Column, Comparison, Operand, Predicate, Read, Scalar } from './predicate.js';

type Test<Row> = (row: Row) => boolean;

const HOLDS: Record<Comparison, (difference: number) => boolean> = {
  eq: (difference) => difference === 0,
  ne: (difference) => difference !== 0,
  lt: (difference) => difference < 0,
  le: (difference) => difference <= 0,
  gt: (difference) => difference > 0,
  ge: (difference) => difference >= 0,
};

const listOf = (operand: Operand): readonly Scalar[] => (operand === null ? [] : isList(operand) ? operand : [operand]);
const isList = (operand: Operand): operand is readonly Scalar[] => Array.isArray(operand);
const isEmpty = (operand: Operand): boolean => operand === null || operand === '' || (isList(operand) && operand.length === 0);

/** `ne` holds for a row without a value, the others do not; of several values one is enough, for `ne` none may be equal. */
function comparing(how: Comparison, value: Scalar, collation: Collation): (operand: Operand) => boolean {
  const holds = HOLDS[how];
  if (how === 'ne') return (operand) => listOf(operand).every((each) => compareScalars(each, value, collation) !== 0);
  return (operand) => listOf(operand).some((each) => holds(compareScalars(each, value, collation)));
}

function searching(how: 'starts' | 'contains', value: string, collation: Collation): (operand: Operand) => boolean {
  const wanted = collation.fold(value);
  const found = (text: string): boolean => (how === 'starts' ? text.startsWith(wanted) : text.includes(wanted));
  return (operand) => listOf(operand).some((each) => typeof each === 'string' && found(collation.fold(each)));
}

function among(values: readonly Scalar[], collation: Collation): (operand: Operand) => boolean {
  const normal = (value: Scalar): Scalar => (typeof value === 'string' ? collation.fold(value) : Number(value));
  const wanted = new Set(values.map(normal));
  return (operand) => listOf(operand).some((each) => wanted.has(normal(each)));
}

const onColumn =
  <Row>(read: Read<Row>, column: Column, test: (operand: Operand) => boolean): Test<Row> =>
  (row) =>
    test(read(row, column));

/** Turns a predicate into a test of one row. */
export function compile<Row>(predicate: Predicate, read: Read<Row>, collation: Collation): Test<Row> {
  const inner = (part: Predicate): Test<Row> => compile(part, read, collation);
  switch (predicate.op) {
    case 'all': {
      const tests = predicate.parts.map(inner);
      return (row) => tests.every((test) => test(row));
    }
    case 'any': {
      const tests = predicate.parts.map(inner);
      return (row) => tests.some((test) => test(row));
    }
    case 'not': {
      const test = inner(predicate.part);
      return (row) => !test(row);
    }
    case 'compare':
      return onColumn(read, predicate.column, comparing(predicate.how, predicate.value, collation));
    case 'empty':
      return onColumn(read, predicate.column, (operand) => isEmpty(operand) === predicate.empty);
    case 'text':
      return onColumn(read, predicate.column, searching(predicate.how, predicate.value, collation));
    case 'in':
      return onColumn(read, predicate.column, among(predicate.values, collation));
  }
}
