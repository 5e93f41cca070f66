import { expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { emptyPlanFile, type FileIndsats } from './plan-file.js';
import { propose } from './propose.js';
import { smallSite } from './site/site-content.fixture.js';
import { emptySite } from './site/site-content.js';

const concept = conceptById('rudersdal');
const row = (units: string, goal: string): FileIndsats => ({ title: units, place: '', fields: {}, units: [units], goals: [goal], answers: [] });
const file = {
  ...emptyPlanFile('rudersdal', '2020'),
  indsatser: [
    row('Myndighed; Center for Hjælpe midler', 'MÅL 1: MESTRING AF EGET LIV'),
    row('Center for Hjælpemidler\nStabene', 'INTERNT MÅL: VI STYRKER'),
    row('Alle centre', 'Andet'),
  ],
};

test('on an empty site the names of the file become its first units and goals, and that is told', () => {
  const proposed = propose(file, emptySite, concept, undefined);
  expect(proposed.file.units.map((unit) => [unit.code, unit.name, unit.kind])).toEqual([
    ['social-og-sundhed', 'Social og Sundhed', 'area'],
    ['myndighed', 'Myndighed', 'center'],
    ['center-for-hjaelpe-midler', 'Center for Hjælpe midler', 'center'],
    ['stabene', 'Stabene', 'staff'],
    ['alle-centre', 'Alle centre', 'group'],
  ]);
  expect(proposed.file.goals).toEqual([
    { code: 'rudersdal-2020-maal-1', level: 'maal', label: 'Mål 1', name: 'Mestring af eget liv', order: 1 },
    { code: 'rudersdal-2020-internt-maal', level: 'maal', label: 'Internt mål', name: 'Vi styrker', order: 2 },
    { code: 'rudersdal-2020-andet', level: 'maal', name: 'Andet', order: 3 },
  ]);
  expect(proposed.unsure).toHaveLength(2);
});

test('a site that has some is not added to: an unknown name there is a mistake', () => {
  expect(propose(file, smallSite, concept, undefined)).toEqual({ file, unsure: [] });
});
