import { expect, test } from '@jest/globals';
import { seriesInFile } from './import-site-file.js';

const file = (name: string, content: unknown) => ({ name, bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });

test('each series of a whole site stands with the organisation beside it', () => {
  const units = [{ code: 'a', name: 'A', kind: 'center' }];
  const series = [
    { concept: 'x', period: '1' },
    { concept: 'y', period: '2' },
  ];
  expect(seriesInFile(file('side.json', { units, series }))).toEqual(series.map((each) => ({ ...each, units })));
});

test.each([
  ['a plan file', 'plan.json', { concept: 'x', period: '1' }],
  ['a list', 'plan.json', []],
  ['broken JSON', 'plan.json', '{"series":['],
  ['another kind', 'plan.xlsx', { series: [] }],
])('%s is left to the import', (_what, name, content) => {
  expect(seriesInFile(file(name, content))).toBeUndefined();
});
