import { describe, expect, test } from '@jest/globals';
import { allLists } from './all-lists.js';
import { builtinFields, groupedBy, type ListDefinition } from './define-list.js';

const keys = allLists.map(({ key }) => key);
const isPerson = (kind: string): boolean => kind === 'person' || kind === 'people';

function columnsOf(list: ListDefinition) {
  return Object.entries(list.fields).map(([key, field]) => ({ key, ...field }));
}

describe.each(allLists.map((list) => [list.urlName, list] as const))('%s', (_name, list) => {
  test('its address and columns are ASCII with our prefix, and no name is used twice', () => {
    const names = columnsOf(list).map(({ internalName }) => internalName);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(columnsOf(list).map(({ title }) => title.toLowerCase())).size).toBe(names.length);
    for (const name of [...names, list.urlName]) expect(name).toMatch(/^Vp[A-Za-z]{2,30}$/);
  });

  test('SharePoint can do it: at most 20 indexes, none on notes, links or several values', () => {
    const indexed = columnsOf(list).filter(({ indexed: is, unique }) => is === true || unique === true);
    expect(indexed.length).toBeLessThanOrEqual(20);
    for (const { kind } of indexed) expect(['note', 'richText', 'json', 'url', 'people', 'lookups']).not.toContain(kind);
  });

  test('no unique column together with content approval', () => {
    expect(list.contentApproval === true && columnsOf(list).some(({ unique }) => unique === true)).toBe(false);
  });

  test('lookups look into lists that exist, made before or the same', () => {
    for (const { lookupList } of columnsOf(list)) if (lookupList !== undefined) expect(keys).toContain(lookupList);
  });

  test('its views show what exists, and a query joins at most 12 lists and people', () => {
    for (const view of list.views) {
      const named = [...view.fields, ...(view.where ?? []).map(({ field }) => field), ...(view.orderBy ?? []).map(({ field }) => field), ...groupedBy(view)];
      for (const key of named) expect(key in builtinFields || key in list.fields).toBe(true);
      const joins = new Set(named.filter((key) => key === 'editor' || list.fields[key]?.lookupList !== undefined || isPerson(list.fields[key]?.kind ?? '')));
      expect(joins.size).toBeLessThanOrEqual(12);
      expect(view.name).toMatch(/^[A-Za-z]+$/);
    }
    expect(list.views.filter((view) => view.default === true)).toHaveLength(1);
  });
});
