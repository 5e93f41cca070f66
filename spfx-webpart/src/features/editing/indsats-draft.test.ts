import { expect, test } from '@jest/globals';
import { anne, bo } from '../../fixtures/desk.fixture.js';
import { indsats } from '../../fixtures/plan-book.fixture.js';
import { changeBetween, clashes, rebased, withBoth } from './indsats-draft.js';

const base = indsats(1, 'Overskrift', { owner: anne, fields: { target: '<p>Mål</p>', effects: '<p>Effekt</p>' } });

test('only what has changed is written; what is emptied is cleared', () => {
  expect(changeBetween(base, { ...base })).toBeUndefined();
  const without = indsats(1, 'Overskrift', { fields: base.fields });
  expect(changeBetween(base, { ...without, title: 'Ny', fields: { target: '<p>Nyt</p>', effects: '<p>Effekt</p>' } })).toEqual({
    title: 'Ny',
    owner: null,
    fields: { target: '<p>Nyt</p>' },
  });
});

test('two who change different parts do not clash, and both are kept', () => {
  const mine = { ...base, fields: { ...base.fields, target: '<p>Mit</p>' } };
  const theirs = { ...base, title: 'Deres', owner: bo };
  expect(clashes(base, mine, theirs)).toEqual([]);
  expect(rebased(base, mine, theirs)).toMatchObject({ title: 'Deres', owner: bo, fields: { target: '<p>Mit</p>', effects: '<p>Effekt</p>' } });
});

test('two who change the same part clash; the same change twice is none', () => {
  const mine = { ...base, title: 'Ens', fields: { ...base.fields, target: '<p>Mit</p>' } };
  const theirs = { ...base, title: 'Ens', fields: { ...base.fields, target: '<p>Deres</p>' } };
  const found = clashes(base, mine, theirs);
  expect(found).toEqual([{ key: 'target', theirs: '<p>Deres</p>', mine: '<p>Mit</p>' }]);
  expect(withBoth(mine, found).fields.target).toBe('<p>Deres</p><p>Mit</p>');
});
