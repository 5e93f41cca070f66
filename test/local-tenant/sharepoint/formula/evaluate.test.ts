import { expect, test } from '@jest/globals';
import { evaluateFormula } from './evaluate.js';
import { namesIn } from './parse.js';
import { fromIso } from './values.js';

const row: Record<string, string | number | boolean | null> = {
  Navn: 'Anna',
  Antal: 3,
  Tom: null,
  Aktiv: true,
  Dag: fromIso('2023-02-13T23:00:00Z'),
  Sommer: fromIso('2023-07-01T22:00:00Z'),
};
const of = (formula: string, type = 2) => evaluateFormula(formula, (name) => row[name] ?? null, type);

test.each([
  ['=[Navn]&" ("&[Antal]&")"', 2, 'Anna (3)'],
  ['=Antal*2+1', 9, 7],
  ['=(1+2)*3-4/2', 9, 7],
  ['=-2^2+50%', 9, 4.5],
  ['=IF(ISBLANK([Tom]),"ingen","nogen")', 2, 'ingen'],
  ['=IF(AND([Antal]>2,[Aktiv]),"ja","nej")', 2, 'ja'],
  ['=IF([Navn]="anna";1/1;1/0)', 9, 1],
  ['=IFERROR(1/0,"intet")', 2, 'intet'],
  ['=IF(ISERROR(FIND("x",[Navn])),"uden","med")', 2, 'uden'],
  ['=ROUND(10/3,2)', 9, 3.33],
  ['=ROUND(-2.5,0)', 9, -3],
  ['=ROUND(1.005,2)', 9, 1.01],
  ['=[Antal]/0', 9, '#DIV/0!'],
  ['=[Navn]*2', 9, '#VALUE!'],
  ['=NOGET(1)', 2, '#NAME?'],
  ['=1+', 9, '#NAME?'],
  ['=[Antal]=3', 8, true],
  ['=[Tom]=""', 8, true],
  ['=[Tom]=0', 8, true],
  ['=IF([Tom]="","",[Tom]*2)', 9, null],
  ['=[Dag]+7', 4, '2023-02-20T23:00:00Z'],
  ['=[Dag]+60', 4, '2023-04-14T22:00:00Z'],
  ['=IF(ISBLANK([Tom]),"",[Tom]+7)', 4, null],
  ['=DATE(YEAR([Dag])+1,MONTH([Dag]),DAY([Dag]))', 4, '2024-02-13T23:00:00Z'],
  ['=DATE(2023,14,1)', 4, '2024-01-31T23:00:00Z'],
  ['=DATEDIF([Dag],[Sommer],"m")', 9, 4],
  ['=[Sommer]-[Dag]', 9, 138],
  ['=WEEKDAY([Dag])&"/"&WEEKDAY([Dag],2)', 2, '3/2'],
  ['=YEAR([Dag])&"-"&RIGHT("0"&MONTH([Dag]),2)', 2, '2023-02'],
  ['=SUM(1,[Tom],[Antal])&" "&AVERAGE(1,[Tom],3)&" "&COUNTA([Tom],"a")', 2, '4 2 1'],
  ['=PROPER("jens ole")&MID("abcdef",2,3)&SUBSTITUTE("a-b","-","+")', 2, 'Jens Olebcda+b'],
])('%s', (formula, type, wanted) => {
  expect(of(formula, type)).toBe(wanted);
});

test('a formula may be long, but not without end or bottom', () => {
  expect(of(`=${'1+'.repeat(900)}1`, 9)).toBe(901);
  expect(of(`=${'1+'.repeat(100_000)}1`, 9)).toBe('#NAME?');
  for (const deep of ['(', '-', 'IF(1,']) expect(of(`=${deep.repeat(1500)}1`, 9)).toBe(deep === '-' ? 1 : '#NAME?');
});

test('a formula tells its columns, and the functions that are not served', () => {
  expect(namesIn('=IF([Antal dage]>2,TEXT(Dag,"yyyy"),VLOOKUP(1))')).toEqual({ unknown: ['TEXT', 'VLOOKUP'], columns: ['Antal dage', 'Dag'] });
});
