import { formattingError } from './expression.js';
import type { Expression } from './expression.js';
import { applyOperator } from './operators.js';
import { isRecord, truth } from './values.js';
import type { Value, ValueRecord } from './values.js';

/** What an expression can refer to. */
export interface Surroundings {
  readonly currentField: Value;
  /** The row's values by internal name: only the view's own columns, as in SharePoint. */
  readonly row: ValueRecord;
  readonly now: Date;
  /** E-mail of the one who looks. */
  readonly me: string;
  /** Address of the site. */
  readonly web: string;
}

/** Works an expression out for one cell. Throws a FormattingError. */
export function evaluate(expression: Expression, around: Surroundings): Value {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'reference') return valueAt(expression.path, around);
  return evaluateCall(expression.name, expression.operands, around);
}

/** Only the operands that decide are worked out. */
const CHOICES: Readonly<Record<string, (holds: boolean, operand: (at: number) => Value) => Value>> = {
  if: (holds, operand) => operand(holds ? 1 : 2),
  '?': (holds, operand) => operand(holds ? 1 : 2),
  '&&': (holds, operand) => holds && truth(operand(1)),
  '||': (holds, operand) => holds || truth(operand(1)),
};

function evaluateCall(name: string, operands: readonly Expression[], around: Surroundings): Value {
  const operand = (at: number): Value => {
    const expression = operands[at];
    return expression ? evaluate(expression, around) : '';
  };
  const choose = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
  if (!choose)
    return applyOperator(
      name,
      operands.map((_, at) => operand(at)),
    );
  if (operands.length < 2) throw formattingError(`${name} needs more operands`);
  return choose(truth(operand(0)), operand);
}

function valueAt([name = '', ...rest]: readonly string[], around: Surroundings): Value {
  return rest.reduce(partOf, startOf(name, around));
}

function startOf(name: string, { currentField, row, now, me, web }: Surroundings): Value {
  if (!name.startsWith('@')) return row[name] ?? '';
  const known: Record<string, Value> = { '@currentField': currentField, '@now': now, '@me': me, '@currentWeb': web };
  const value = known[name];
  if (value === undefined) throw formattingError(`The local tenant does not know ${name}`);
  return value;
}

/** A part of a person, lookup, link or date; of an array, the part of each. */
function partOf(value: Value, part: string): Value {
  if (Array.isArray(value)) return value.map((each) => partOf(each, part));
  if (isRecord(value)) return value[part] ?? '';
  // SharePoint offers `displayValue` on dates and numbers: the value as the list shows it.
  return part === 'displayValue' ? value : '';
}
