import { expect, test } from '@jest/globals';
import { evaluateFormula } from './formula.js';

const row: Record<string, string | number | boolean | null> = { Navn: 'Anna', Antal: 3, Tom: null, Aktiv: true };
const of = (formula: string, type = 2) => evaluateFormula(formula, (name) => row[name] ?? null, type);

test.each([
  ['=[Navn]&" ("&[Antal]&")"', 2, 'Anna (3)'],
  ['=Antal*2+1', 9, 7],
  ['=(1+2)*3-4/2', 9, 7],
  ['=IF(ISBLANK([Tom]),"ingen","nogen")', 2, 'ingen'],
  ['=IF(AND([Antal]>2,[Aktiv]),"ja","nej")', 2, 'ja'],
  ['=ROUND(10/3,2)', 9, 3.33],
  ['=[Antal]/0', 9, '#DIV/0!'],
  ['=[Navn]*2', 9, '#VALUE!'],
  ['=NOGET(1)', 2, '#NAME?'],
  ['=[Antal]=3', 8, true],
])('%s', (formula, type, wanted) => {
  expect(of(formula, type)).toBe(wanted);
});
