import type { Cell, ItemRow, ListDoc } from '../model/types.js';
import { evaluateFormula } from './formula.js';
import { cellOf } from './cells.js';

/** The item's values with its calculated columns worked out anew. */
export function calculate(list: ListDoc, row: ItemRow): Record<string, Cell> {
  const formulas = list.fields.filter((field) => field.type === 'Calculated');
  if (formulas.length === 0) return row.values;
  const values = { ...row.values };
  for (const field of formulas) {
    const formula = field.own['Formula'];
    const column = (name: string): Cell => {
      const found = list.fields.find((each) => each.Title === name) ?? list.fields.find((each) => each.InternalName === name);
      return found ? cellOf({ ...row, values }, found.InternalName) : null;
    };
    values[field.InternalName] = typeof formula === 'string' ? evaluateFormula(formula, column, Number(field.own['OutputType'])) : null;
  }
  return values;
}
