import { expect, test } from '@jest/globals';
import { conceptAmong, conceptById, concepts } from '../concepts/index.js';
import { brokenText, knownConcepts } from './known-concepts.js';

const own = (version: number, more: object = {}) => ({
  key: `soeby/${version}`,
  concept: 'soeby',
  version,
  content: { ...conceptById('hilleroed'), id: 'soeby', version, ...more } as unknown,
});

test("a site's own stand before the product's, the newest first, and a version is found where it is asked for", () => {
  const { concepts: known, broken } = knownConcepts([own(1, { planName: 'Plan' }), own(2)]);
  expect(broken).toEqual([]);
  expect(known.map(({ id, version }) => `${id}/${version}`)).toEqual(['soeby/2', 'soeby/1', 'hilleroed/1', 'rudersdal/1', 'randers/1']);
  expect(conceptAmong(known, 'soeby', 1).planName).toBe('Plan');
  expect(conceptAmong(known, 'soeby').version).toBe(2);
  expect(conceptAmong(known, 'soeby', 7).version).toBe(2);
});

test('a broken row is told and takes no other down', () => {
  const rows = [own(1), { ...own(2), content: undefined }, own(3, { fields: [] }), { ...own(4), version: 5 }, { ...own(1), concept: 'hilleroed' }];
  const { concepts: known, broken } = knownConcepts(rows);
  expect(known).toHaveLength(concepts.length + 1);
  expect(broken.map(({ faults }) => faults[0]?.place)).toEqual(['filen', 'fields', 'version', 'id']);
  expect(brokenText(broken[2] ?? { key: '', faults: [] })).toBe(
    'Konceptet «soeby/4» i listen Koncepter kan ikke bruges: version 4 skal være rækkens egen version 5. Ret filen, og udgiv den som en ny version.',
  );
});
