import { expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { diff } from './diff.js';
import { previewIndsats, refusedPreview, type ImportPreview } from './preview.js';
import { previewText } from './preview-text.js';
import { heldIndsats, smallSite } from './site/site-content.fixture.js';
import type { WantedIndsats, WantedPlans } from './wanted.js';

const concept = conceptById('rudersdal');
const found = heldIndsats('Ét', { fields: { target: '<p>Før</p>' } });

function wanted(title: string, more: Partial<WantedIndsats> = {}): WantedIndsats {
  return {
    key: title,
    place: 'række 2',
    title,
    planKey: 'rudersdal/2020/myndighed',
    fields: { target: '<p>Nu</p>' },
    units: ['myndighed'],
    leadUnit: 'myndighed',
    statuses: [],
    ...more,
  };
}

test('what is new, what changes from what to what, and what to look at', () => {
  const indsatser = [wanted('Ét', { found, key: found.key }), wanted('To', { units: ['alle'], goals: ['maal-1'] })];
  const plans: WantedPlans = {
    concept,
    period: '2020',
    units: [],
    goals: [],
    rounds: [],
    side: {},
    plans: [{ key: 'rudersdal/2020/omraade', unit: 'omraade' }],
    indsatser,
  };
  const preview: ImportPreview = {
    ...refusedPreview('oversigt.xlsx', []),
    kind: 'overview',
    indsatser: indsatser.map((indsats) => previewIndsats(indsats, smallSite)),
    added: 1,
    changed: 1,
    unsure: [{ row: 'række 3', what: 'Er det rigtigt?' }],
    warnings: ['Et ark er ikke taget med.'],
  };
  expect(previewText(preview, diff(plans, smallSite), concept)).toBe(
    [
      'oversigt.xlsx: 2 indsatser, heraf 1 tværgående.',
      'Nye: 1. Ændrede: 1. Uændrede: 0.',
      'Desuden nyt eller ændret: 1 plan.',
      '',
      'Nye indsatser',
      '  – To (Alle centre · Mål 1: Mestring af eget liv · tværgående)',
      '',
      'Ændrede indsatser',
      '  – Ét (række 2)',
      '      Mål: fra «Før» til «Nu»',
      '',
      'Usikkert – se efter',
      '  – række 3: Er det rigtigt?',
      '',
      'Bemærk',
      '  – Et ark er ikke taget med.',
    ].join('\n'),
  );
});

test('a refused file says why, and nothing else', () => {
  expect(previewText(refusedPreview('brev.docx', ['filen er tom.']))).toBe('Filen er afvist, og intet er ændret\n  – brev.docx: filen er tom.');
});
