import { namesIn, parseFormula } from '../formula/parse.js';
import { FormulaError } from '../formula/values.js';
import type { FieldDoc } from '../model/types.js';
import { notBuilt, refusedChange } from '../protocol/errors.js';
import type { Owner } from './field-owner.js';

const SYNTAX = 'The formula contains a syntax error or is not supported.';
const NO_COLUMN =
  'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.';

const isKnown = (owner: Owner, name: string): boolean =>
  /^(today|now|me)$/i.test(name) || owner.fields().some((field) => field.Title === name || field.InternalName === name);

/** A calculated column's formula must be one. Errors: syntax, an unknown column; 501: a function that is not served. */
export function checkFormula(owner: Owner, field: FieldDoc): void {
  const formula = field.own['Formula'];
  if (field.type !== 'Calculated' || typeof formula !== 'string' || formula === '') return;
  try {
    const { unknown, columns } = namesIn(formula);
    if (unknown.length > 0) throw notBuilt(`the function ${unknown[0] ?? ''} in a calculated column`);
    parseFormula(formula, () => null);
    if (owner.list && columns.some((name) => !isKnown(owner, name))) throw refusedChange(NO_COLUMN);
  } catch (error) {
    if (error instanceof FormulaError) throw refusedChange(SYNTAX);
    throw error;
  }
}
