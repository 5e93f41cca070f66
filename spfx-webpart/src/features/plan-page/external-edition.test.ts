import { expect, test } from '@jest/globals';
import { anne } from '../../fixtures/desk.fixture.js';
import { concept, indsats, planBook } from '../../fixtures/plan-book.fixture.js';
import { backgroundOf } from './background-view.js';
import { editionOf, externalEdition } from './external-edition.js';
import { planPageView } from './plan-page-view.js';
import { planSections, type Section } from './plan-sections.js';
import { planWords } from './words.js';

const levels = [
  { key: 'politik', singular: 'Politik', plural: 'Politikker' },
  { key: 'maal', singular: 'Mål', plural: 'Mål', parent: 'politik' },
  { key: 'under', singular: 'Udviklingsmål', plural: 'Udviklingsmål', parent: 'maal' },
];
const layered = { ...concept, goalLevels: levels, overviewLevel: 'maal' };
const [goal] = planBook().goals;
const book = planBook({
  goals: [
    { ...goal!, code: 'p', level: 'politik', name: 'En politik', link: 'https://politik.example/', state: 'expired' },
    { ...goal!, code: 'g1', level: 'maal', name: 'Mestring', parent: 'p' },
    { ...goal!, code: 'u1', level: 'under', name: 'Færre ensomme', parent: 'g1' },
  ],
  indsatser: [
    indsats(11, 'Fleksibelt daghjem', { owner: anne, fields: { description: '<p>Tekst</p>' } }),
    indsats(16, 'Ny hjemmeside', { kind: 'other-project' }),
    indsats(17, 'Bostedsprojektet', { planId: 3, units: ['sekr'], kind: 'cross-organisational-project' }),
  ],
});
const about = { book, concept: layered, today: '2020-09-10' };
const whole = planPageView('nord', about);
const background = backgroundOf(book, layered);

test('bilag 1 and 2 are made of the goals', () => {
  expect(background.sources).toEqual([{ code: 'p', name: 'En politik', link: 'https://politik.example/', expired: true, holds: { count: 1, level: 'mål' } }]);
  expect(background.matrix).toMatchObject({ head: 'Mål', beneathHead: 'Udviklingsmål', rows: [{ name: 'Mestring', beneath: ['Færre ensomme'] }] });
});

test('other and cross-cutting projects have parts of their own', () => {
  expect(whole?.indsatser.map(({ title }) => title)).toEqual(['Fleksibelt daghjem']);
  expect(whole?.otherProjects.map(({ title }) => title)).toEqual(['Ny hjemmeside']);
  expect(whole?.crossProjects.map(({ title }) => title)).toEqual(['Bostedsprojektet']);
});

test('the external edition drops bilag 2 with the sentence about it, staff names, empty boxes and rounds without an answer', () => {
  const leaving = externalEdition(whole!);
  expect(JSON.stringify(leaving)).not.toContain('Anne Holm');
  expect(leaving.indsatser[0]).toMatchObject({ owners: [], fields: [{ label: 'Beskrivelse' }], answers: [{ state: 'answered' }] });
  const parts = (external: boolean): Section[] => planSections(external ? leaving : whole!, layered, planWords.da, editionOf(background, external));
  expect(parts(false).map(({ key }) => key)).toEqual([
    'foreword',
    'introduction',
    'indsatser',
    'other-projects',
    'cross-projects',
    'bilag-1',
    'bilag-2',
    'contact',
  ]);
  expect(parts(true).map(({ key }) => key)).toEqual(['foreword', 'introduction', 'indsatser', 'other-projects', 'cross-projects', 'bilag-1', 'contact']);
  const references = (external: boolean): string[] => parts(external).flatMap(({ references: found = [] }) => found.map(({ word }) => word));
  expect([references(false), references(true)]).toEqual([['bilag 1', 'bilag 2'], ['bilag 1']]);
});

test('where the template says so the presentation comes first', () => {
  const presented = { ...whole!, plan: { ...whole!.plan, about: '<p>Om os</p>' } };
  const first = (presentationFirst: boolean): string | undefined => planSections(presented, { ...layered, presentationFirst }, planWords.da)[0]?.key;
  expect([first(true), first(false)]).toEqual(['about', 'foreword']);
});
