import type { Cell } from '../model/types.js';
import type { Column } from './parse.js';
import { parseFormula } from './parse.js';
import type { Value } from './values.js';
import { FormulaError, number, text, toIso, truth } from './values.js';

const NUMERIC = new Set([1, 9, 10]);
const DATE = 4;
const BOOLEAN = 8;

function asOutput(value: Value, outputType: number): Cell {
  const blank = value === null || value === '';
  if (NUMERIC.has(outputType)) return blank ? null : number(value);
  if (outputType === DATE) return blank ? null : toIso(value);
  return outputType === BOOLEAN ? truth(value) : text(value);
}

/** The value of `=[A]&" "&[B]` and the like; an error is its text (#NAME?, #VALUE!), as a list shows it. */
export function evaluateFormula(formula: string, column: Column, outputType: number): Cell {
  try {
    return asOutput(parseFormula(formula, column)(), outputType);
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}
