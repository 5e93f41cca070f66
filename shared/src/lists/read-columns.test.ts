import { expect, test } from '@jest/globals';
import { allLists } from './all-lists.js';
import { readableLists } from './read-columns.js';

test('the pages read the columns that the lists have (npm run columns writes read-columns.ts anew)', () => {
  for (const list of Object.values(readableLists)) {
    const definition = allLists.find(({ key }) => key === list.key);
    const fields = Object.fromEntries(Object.entries(definition?.fields ?? {}).map(([key, { kind, internalName }]) => [key, { kind, internalName }]));
    expect(list).toEqual({ key: definition?.key, urlName: definition?.urlName, title: definition?.title, fields });
  }
});
