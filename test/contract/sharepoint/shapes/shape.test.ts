import { expect, test } from '@jest/globals';
import { differences } from './shape.js';

const shape = {
  Id: 'guid',
  Title: 'text|null',
  Count: 'number',
  Note: 'null',
  'Colour?': 'text',
  User: { Id: 'number', or: 'null' },
  Rows: { '[]': { High: 'digits' } },
};
const answer = { Id: '0b0c4a3f-1111-4222-8333-444455556666', Title: null, Count: 1, Note: 'x', User: null, Rows: [{ High: '432' }] };

test('an answer of the same shape has no differences', () => {
  expect(differences(shape, answer)).toEqual([]);
  expect(differences(shape, { ...answer, Colour: '', User: { Id: 1 }, Rows: [] })).toEqual([]);
});

test.each([
  [{ ...answer, Count: '1' }, 'Count is digits, recorded number'],
  [{ ...answer, Count: null }, 'Count is null, recorded number'],
  [{ ...answer, Id: '{0B0C4A3F-1111-4222-8333-444455556666}' }, 'Id is GUID in braces, recorded guid'],
  [{ ...answer, Extra: 1 }, 'Extra is not recorded'],
  [{ ...answer, User: {} }, 'User.Id is missing'],
  [{ ...answer, User: [] }, 'User is list, recorded object'],
  [{ ...answer, Rows: { High: '1' } }, 'Rows is object, recorded list'],
  [{ ...answer, Rows: [{ High: 432 }, { High: 1 }] }, 'Rows[].High is number, recorded digits'],
])('a difference is told once: %#', (other, difference) => {
  expect(differences(shape, other)).toEqual([difference]);
});

test('a missing key is told', () => {
  const { Title: _title, ...rest } = answer;
  expect(differences(shape, rest)).toEqual(['Title is missing']);
});
