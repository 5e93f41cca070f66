import { describe, expect, test } from '@jest/globals';
import { evaluate } from './evaluate.js';
import type { Surroundings } from './evaluate.js';
import { formatElement } from './format-element.js';
import type { FormattedElement } from './format-element.js';
import { parseExpression } from './parse-expression.js';

const day = (text: string): Date => new Date(`${text}T00:00:00+01:00`);
const around: Surroundings = {
  currentField: 'Forsinket',
  row: { Frist: day('2023-02-01'), Ejer: [{ title: 'Bo', email: 'bo@kommune.example' }], Antal: 3, Tom: '' },
  now: day('2023-02-14'),
  me: 'bo@kommune.example',
  web: 'http://127.0.0.1/sites/x',
};
const value = (source: unknown): unknown => evaluate(parseExpression(source), around);

describe('expressions', () => {
  test.each<[unknown, unknown]>([
    ['ren tekst', 'ren tekst'],
    ['@currentField', 'Forsinket'],
    ['[$Antal]', 3],
    ["=if(@currentField == 'Forsinket', 'rød', 'grøn')", 'rød'],
    ["=@currentField != 'Forsinket' ? 1 : [$Antal] > 2 ? 2 : 3", 2],
    ["=if([$Frist] < @now && [$Tom] == '', 'for sent', '')", 'for sent'],
    ['=1 + 2 * 3 - 4 / 2', 5],
    ['=(1 + 2) * -3', -9],
    ["=toString([$Antal]) + ' af ' + 10", '3 af 10'],
    ["=if([$Ejer.email] == @me, 'min', 'en andens')", 'min'],
    ["=!([$Antal] >= 3) || indexOf(@currentField, 'sink') == 3", true],
    ["=toLocaleDateString([$Frist]) + ' it\\'s'", "01-02-2023 it's"],
    [{ operator: '?', operands: [{ operator: '==', operands: ['@currentField', 'Forsinket'] }, 'rød', 'grøn'] }, 'rød'],
    [{ operator: 'toString()', operands: ['[$Antal]'] }, '3'],
  ])('%j', (source, expected) => expect(value(source)).toEqual(expected));

  test.each(["=if(@currentField == 'x'", '=1 +', '=ukendt(1)', '=@window', '=1 2', '=#', { operator: 1 }, null])('%j is refused', (source) => {
    expect(() => value(source)).toThrow();
  });
});

describe('elements', () => {
  const icon = (name: string): string => `<i>${name}</i>`;
  const html = (element: FormattedElement): string => formatElement(element, around, icon);
  test('text, style, class, icon and children', () => {
    const element = {
      elmType: 'div',
      attributes: { class: "=if(@currentField == 'Forsinket', 'sp-field-severity--warning', '')" },
      style: { backgroundColor: '=if([$Antal] > 2, "red", "")'.replaceAll('"', "'") },
      children: [
        { elmType: 'span', attributes: { iconName: 'Warning' } },
        { elmType: 'span', txtContent: '@currentField' },
      ],
    };
    expect(html(element)).toBe('<div class="sp-field-severity--warning" style="background-color:red"><span><i>Warning</i></span><span>Forsinket</span></div>');
  });
  test('a link goes where a link may go, and nothing breaks out of its place', () => {
    expect(html({ elmType: 'a', txtContent: '<b>', attributes: { href: "='/sites/x?id=' + [$Antal]", onclick: 'x' } })).toBe(
      '<a href="/sites/x?id=3">&lt;b&gt;</a>',
    );
    expect(html({ elmType: 'a', attributes: { href: 'javascript:alert(1)' }, style: { color: 'red;}body{display:none' } })).toBe('<a></a>');
  });
  test.each([{ elmType: 'script' }, { elmType: 'div', forEach: 'x in y' }, { elmType: 'div', children: [{}] }])('%j is refused', (element) => {
    expect(() => html(element)).toThrow('The local tenant');
  });
});
