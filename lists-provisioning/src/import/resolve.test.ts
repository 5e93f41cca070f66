import { describe, expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { ownerMapping } from './matching/find-owner.js';
import { emptyPlanFile, type FileIndsats, type PlanFile } from './plan-file.js';
import { resolve, type ResolveOptions } from './resolve.js';
import { heldIndsats, smallSite } from './site/site-content.fixture.js';
import type { SiteContent } from './site/site-content.js';

const concept = conceptById('rudersdal');

function indsats(title: string, more: Partial<FileIndsats> = {}): FileIndsats {
  return { title, place: `række ${title}`, fields: {}, units: ['Myndighed'], answers: [], ...more };
}

function fileOf(...indsatser: FileIndsats[]): PlanFile {
  return { ...emptyPlanFile('rudersdal', '2020'), indsatser };
}

function resolved(file: PlanFile, site: SiteContent = smallSite, options: Partial<ResolveOptions> = {}) {
  return resolve(file, site, concept, { owners: new Map(), ...options });
}

describe('names in a file', () => {
  test('become codes, and the first unit leads', () => {
    const { wanted, errors, unsure } = resolved(fileOf(indsats('Ét', { units: ['Hjælpemiddelcentret; Stabene'], goals: ['MÅL 1: MESTRING AF EGET LIV'] })));
    expect(wanted.indsatser[0]).toMatchObject({
      units: ['hjaelpemidler', 'stabene'],
      leadUnit: 'hjaelpemidler',
      goals: ['maal-1'],
      planKey: 'rudersdal/2020/hjaelpemidler',
      key: 'rudersdal/2020/hjaelpemidler/et',
    });
    expect([errors, unsure]).toEqual([[], []]);
  });

  test('spelt otherwise are used and told', () => {
    expect(resolved(fileOf(indsats('Ét', { units: ['Myndighet'] }))).unsure).toEqual([
      { row: 'række Ét', what: 'Enheden «Myndighet» er læst som «Myndighed».' },
    ]);
  });

  test('that are unknown are told once, with their places', () => {
    const { errors } = resolved(fileOf(indsats('Ét', { units: ['Kultur'] }), indsats('To', { units: ['Kultur'] }), indsats('Tre', { goals: ['Mål 9'] })));
    expect(errors).toEqual([
      'række Ét; række To: enheden «Kultur» er ukendt. Ret navnet, eller læg den ind i listen Enheder, gerne som en anden stavemåde.',
      'række Tre: målet «Mål 9» er ukendt. Er det «Mestring af eget liv»? Ret det, eller læg det ind i listen Mål.',
    ]);
  });

  test('a group has its indsatser in the plan of the unit above it', () => {
    expect(resolved(fileOf(indsats('Ét', { units: ['Alle centre'] }))).wanted.indsatser[0]?.planKey).toBe('rudersdal/2020/omraade');
  });
});

describe('the unit of a file that names none', () => {
  const nameless = fileOf(indsats('Ét', { units: [], fields: { target: '<p>Stabenes palette</p>' } }));

  test('is the one told', () => {
    expect(resolved(nameless, smallSite, { unit: 'Myndighed' }).wanted.indsatser[0]?.units).toEqual(['myndighed']);
    expect(resolved(nameless, smallSite, { unit: 'kultur' }).errors[0]).toMatch(/«kultur» fra --unit er ukendt\. Siden kender: omraade \(Området\), myndighed/);
  });

  test('or the one its texts mention, which is told', () => {
    const { wanted, unsure } = resolved(nameless);
    expect(wanted.indsatser[0]?.units).toEqual(['stabene']);
    expect(unsure).toMatchObject([{ row: 'hele filen' }]);
  });

  test('or unknown', () => {
    expect(resolved(fileOf(indsats('Ét', { units: [] }))).errors[0]).toMatch(/Skriv den med --unit KODE/);
  });
});

describe('owners', () => {
  test('are found by user name, by name, by mapping and by heading', () => {
    const owners = ownerMapping([
      ['Bo K.', 'bo.kjaer@demo.example'],
      ['Fire', 'ida.toft@demo.example'],
    ]);
    const file = fileOf(
      indsats('Ét', { owner: 'Eva.Lind@Demo.Example' }),
      indsats('To', { owner: 'anne holm' }),
      indsats('Tre', { owner: 'Bo K.' }),
      indsats('Fire'),
    );
    expect(resolved(file, smallSite, { owners }).wanted.indsatser.map((each) => each.owner)).toEqual([
      'eva.lind@demo.example',
      'anne.holm@demo.example',
      'bo.kjaer@demo.example',
      'ida.toft@demo.example',
    ]);
  });

  test('nobody knows are refused', () => {
    expect(resolved(fileOf(indsats('Ét', { owner: 'Hr. Ukendt' }))).errors).toEqual([
      'række Ét: ejeren «Hr. Ukendt» er ikke kendt. Skriv brugernavnet (navn@kommune.dk), eller giv en fil med --owners.',
    ]);
  });
});

describe('an indsats that has been there before', () => {
  const site = { ...smallSite, indsatser: [heldIndsats('Pilotafprøvning af tavler', { units: ['stabene', 'myndighed'] })] };

  test('is found by its heading in one of its units, whatever unit stands first', () => {
    expect(resolved(fileOf(indsats('PILOTAFPRØVNING af tavler')), site).wanted.indsatser[0]).toMatchObject({ key: site.indsatser[0]?.key, found: { id: 31 } });
  });

  test('is found by a heading almost the same, told, and keeps its own', () => {
    const { wanted, unsure } = resolved(fileOf(indsats('Pilotafrøvning af tavler')), site);
    expect(wanted.indsatser[0]?.title).toBe('Pilotafprøvning af tavler');
    expect(unsure[0]?.what).toMatch(/på siden i forvejen/);
  });

  test('is another one in another unit', () => {
    expect(resolved(fileOf(indsats('Pilotafprøvning af tavler', { units: ['Center for Hjælpemidler'] })), site).wanted.indsatser[0]?.found).toBeUndefined();
  });
});

test('the same heading twice in a plan is one indsats under both goals', () => {
  const { wanted, unsure } = resolved(fileOf(indsats('Ét', { goals: ['Mål 1'] }), indsats('Ét', { place: 'række to', goals: [] })));
  expect(wanted.indsatser).toHaveLength(1);
  expect(unsure).toEqual([{ row: 'række to', what: '«Ét» står også i række Ét; de er læst som én indsats.' }]);
});

test("a file's own word on cross-cutting is only compared", () => {
  const { warnings, errors } = resolved(fileOf(indsats('Ét', { saysCrossCutting: true }), indsats('To', { units: ['Alle centre'], saysCrossCutting: true })));
  expect(errors).toEqual([]);
  expect(warnings.filter((warning) => warning.includes('tværgående'))).toEqual([
    'række Ét: filen skriver «ja» til tværgående ved «Ét», men færre end to enheder deltager, så den er ikke tværgående.',
  ]);
});

test('plans nobody has yet are begun as drafts, and told', () => {
  const { wanted, warnings } = resolved(fileOf(indsats('Ét', { goals: ['Mål 1'] }), indsats('To', { units: ['Stabene'] })));
  expect(wanted.plans).toEqual([{ key: 'rudersdal/2020/stabene', unit: 'stabene', title: 'Virksomhedsplan 2020, Stabene', state: 'draft' }]);
  expect(warnings).toEqual([
    'Nye indsatser uden mål: 1. De vises under «Øvrige indsatser», til målet er valgt på siden.',
    'Planen «Virksomhedsplan 2020, Stabene» findes ikke i forvejen og oprettes som kladde.',
  ]);
});

test('answers given before bring their round, closed, so that nobody is reminded', () => {
  const { wanted } = resolved(fileOf(indsats('Ét', { answers: [{ round: 'Midtvejsstatus august 2020', answers: { status: 'Godt' } }] })));
  expect(wanted.rounds).toMatchObject([{ key: 'rudersdal/2020/midtvejsstatus', state: 'closed', name: 'Midtvejsstatus august 2020' }]);
  expect(wanted.indsatser[0]?.statuses).toEqual([
    { key: 'rudersdal/2020/myndighed/et|rudersdal/2020/midtvejsstatus', roundKey: 'rudersdal/2020/midtvejsstatus', answers: { status: 'Godt' } },
  ]);
  expect(resolved(fileOf(indsats('Ét', { answers: [{ round: 'Årsmøde', answers: {} }] }))).errors[0]).toMatch(/runden «Årsmøde» findes ikke/);
});
