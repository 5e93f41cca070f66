import { expect, test } from '@jest/globals';
import { htmlOfCell } from '../import/files/cell-html.js';
import { richTextOf } from './cell-text.js';

test.each([
  '<p>Et afsnit med <strong>fed</strong> og <em>kursiv</em></p><p>og &lt;et&gt; til</p>',
  '<p>Vi vil:</p><ul><li>prøve</li><li>måle <strong>alt</strong></li></ul><ol><li>først</li><li>så</li></ol>',
  '<p>2 timer om ugen</p>',
])('%s comes out of a cell as it went in', (html) => {
  expect(htmlOfCell(richTextOf(html))).toBe(html);
});

test('a link keeps its words; one numbered line is no list', () => {
  expect(htmlOfCell(richTextOf('<p>Se <a href="https://kommune.example">planen</a></p>'))).toBe('<p>Se planen</p>');
  expect(htmlOfCell([{ text: '1. januar begynder vi' }])).toBe('<p>1. januar begynder vi</p>');
});
