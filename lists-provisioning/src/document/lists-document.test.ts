import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { allLists, type FieldDefinition } from '@virksomhedsplaner/shared/lists';
import { listsDocument } from './lists-document.js';

const document = listsDocument(allLists);

test('docs/lists.md is as the lists are; write it anew with: npm run docs:lists', () => {
  expect(readFileSync(join(__dirname, '../../../docs/lists.md'), 'utf8')).toBe(document);
});

test('every list, column, view and right stands in it', () => {
  for (const list of allLists) {
    const part = document.split(`\n## ${list.title}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const field of Object.values(list.fields)) expect(part).toContain(`| ${field.title} | \`${field.internalName}\` |`);
    for (const view of list.views) expect(part).toContain(`| \`${view.name}.aspx\` |`);
    expect(part).toContain(`Lists/${list.urlName}`);
  }
});

test('a text with a bar or a line break stays in its cell', () => {
  const [first] = allLists;
  if (first === undefined) throw new Error('no lists');
  const { fields, ...rest } = first;
  const [key = '', field] = Object.entries(fields)[0] ?? [];
  expect(listsDocument([{ ...rest, fields: { ...fields, [key]: { ...(field as FieldDefinition), description: 'a | b\nc' } } }])).toContain('a \\| b c');
});
