import { expect, test } from '@jest/globals';
import { concept, indsats, planBook } from '../../fixtures/plan-book.fixture.js';
import { planPageView } from './plan-page-view.js';
import { planSections, type Section } from './plan-sections.js';
import { planWords } from './words.js';

const about = { book: planBook(), concept, today: '2020-09-10' };

test('a unit’s plan holds its own indsatser, and names those of others it takes part in', () => {
  const view = planPageView('syd', about);
  expect(view?.indsatser.map(({ title }) => title)).toEqual(['Åben dialog']);
  expect(view?.takesPartIn.map(({ title, planUnitName }) => [title, planUnitName])).toEqual([
    ['Fælles visitation', 'Center Nord'],
    ['Digital organisation', 'Stabene'],
  ]);
});

test('a plan the reader cannot see is undefined', () => {
  expect(planPageView('findes-ikke', about)).toBeUndefined();
});

test('the template’s texts come with their questions; when none is written there are none', () => {
  const [written] = planPageView('nord', about)?.indsatser ?? [];
  expect(written?.fields.map(({ label, html }) => [label, html !== ''])).toEqual([
    ['Beskrivelse', true],
    ['Effekt', false],
  ]);
  expect(planPageView('syd', about)?.indsatser[0]?.fields).toEqual([]);
  const emptied = planBook({ indsatser: [indsats(1, 'x', { fields: { description: '<div class="ExternalClass1"><p>\u200B</p><br></div>' } })] });
  expect(planPageView('nord', { ...about, book: emptied })?.indsatser[0]?.fields).toEqual([]);
});

test('goals, themes, owners, units and partners are named', () => {
  const book = planBook({
    indsatser: [
      indsats(1, 'x', {
        units: ['nord', 'syd'],
        goals: ['g2', 'g1', 'ukendt'],
        primaryGoal: 'g1',
        themes: ['Rehabilitering'],
        owner: { upn: 'a', name: 'Anne Holm' },
        coOwners: [{ upn: 'b', name: 'Bo Lund' }],
        partners: 'frivilligcentret',
      }),
    ],
  });
  expect(planPageView('nord', { ...about, book })?.indsatser[0]).toMatchObject({
    tags: ['Mål 1: Mestring', 'Mål 2: Fællesskab', 'Rehabilitering'],
    owners: ['Anne Holm', 'Bo Lund'],
    crossCuttingWith: ['Center Nord', 'Center Syd'],
    partners: 'frivilligcentret',
  });
});

test('empty parts of a plan are left out, contact never', () => {
  const view = planPageView('syd', about);
  if (view === undefined) throw new Error('no plan');
  expect(planSections(view, concept, planWords.da).map(({ key }) => key)).toEqual(['introduction', 'indsatser', 'takes-part', 'contact']);
});

test('only a web address becomes a link to the unit’s homepage', () => {
  const view = planPageView('syd', about);
  if (view === undefined) throw new Error('no plan');
  const linkFor = (homepage: string): Section['link'] => planSections({ ...view, plan: { ...view.plan, homepage } }, concept, planWords.da).at(-1)?.link;
  expect(linkFor('https://syd.example')).toMatchObject({ href: 'https://syd.example' });
  expect(linkFor(['javascript', 'alert(1)'].join(':'))).toBeUndefined();
});
