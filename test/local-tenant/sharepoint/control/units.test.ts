import { expect, test } from '@jest/globals';
import { unitsOf } from './units.js';

test.each([
  ['GET', '/_api/web/lists(guid%27x%27)/items(3)', 1],
  ['GET', "/_api/web/lists/getByTitle('x')/items?$top=5", 2],
  ['POST', "/_api/web/lists/getByTitle('x')/items", 2],
  ['POST', "/_api/web/lists/getByTitle('x')/getitems", 2],
  ['MERGE', '/_api/web/lists(1)/items(3)', 2],
  ['GET', '/_api/web/lists(1)/roleassignments', 5],
  ['POST', '/_api/web/ensureuser', 5],
  ['GET', '/_api/web', 1],
  ['POST', '/_api/contextinfo', 1],
])('%s %s costs %d', (method, url, units) => {
  expect(unitsOf(method, url)).toBe(units);
});
