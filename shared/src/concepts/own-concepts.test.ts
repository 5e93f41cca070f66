import { expect, test } from '@jest/globals';
import type { PlanBook } from '../domain/index.js';
import { shownConceptOf, shownIn, wholeIn } from './own-concepts.js';
import { shownPartOf } from './plan-concept.js';
import { productConceptIds } from './product-concepts.js';
import { conceptById } from './registry.js';
import { shownConcepts, UnknownConceptError } from './shown-concepts.js';

const hilleroed = conceptById('hilleroed');
const row = (version: number, content: unknown) => ({ key: `soeby/${version}`, concept: 'soeby', version, content });
const shown = (version: number, planName: string) => row(version, { ...shownPartOf(hilleroed), id: 'soeby', version, planName });
const plan = { id: 1, key: 'p', title: 'P', concept: 'soeby', period: '2024', unit: 'a', state: 'published' as const };
const book = (versions: number[], concepts: PlanBook['concepts']): PlanBook => ({
  ...{ concept: 'soeby', period: '2024', units: [], goals: [], indsatser: [], rounds: [], statuses: [] },
  ...{ plans: versions.map((conceptVersion) => ({ ...plan, conceptVersion })), ...(concepts === undefined ? {} : { concepts }) },
});

test('a plan is shown under the version it was written under, the overview under the newest of them', () => {
  const both = [shown(1, 'Første'), shown(2, 'Anden')];
  expect(shownConceptOf(book([1], both)).planName).toBe('Første');
  expect(shownConceptOf(book([1, 2], both)).planName).toBe('Anden');
  expect(shownConceptOf(book([1, 2], both), 1).planName).toBe('Første');
  expect(() => shownConceptOf(book([1], undefined))).toThrow(UnknownConceptError);
});

test('rows that are no concept are passed over', () => {
  const rows = [shown(1, 'A'), row(2, undefined), row(3, { id: 'soeby' }), { ...shown(4, 'B'), concept: 'andet' }];
  expect(shownIn({ concepts: rows }).map(({ id }) => id)).toEqual(['soeby', ...productConceptIds]);
  expect(wholeIn([...rows, row(5, { ...hilleroed, id: 'soeby', version: 5 })]).map(({ version }) => version)).toEqual([5]);
});

test("the product's own are never looked for", () => {
  expect(shownConcepts.map(({ id }) => id)).toEqual(productConceptIds);
});
