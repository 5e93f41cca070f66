import { expect, test } from '@jest/globals';
import { compareWith } from './compare.js';

const shape = { Id: 'number', Title: 'text' };
const listed = { item: { 'Title is missing': 'for this test' } };

test('only what is listed may differ', () => {
  const { recorded } = compareWith(listed);
  recorded('item', shape, { Id: 1 });
  expect(() => recorded('item', shape, { Id: '1' })).toThrow('Id is digits, recorded number');
  expect(() => recorded('other', shape, { Id: 1 })).toThrow('Title is missing');
});

test('what is listed must differ', () => {
  const { recorded, everySubjectSeen } = compareWith(listed);
  expect(everySubjectSeen).toThrow('item');
  expect(() => recorded('item', shape, { Id: 1, Title: '' })).toThrow('Title is missing');
  everySubjectSeen();
});
