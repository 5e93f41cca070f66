import { describe, expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { diff, isNothing } from './diff.js';
import { heldIndsats, smallSite } from './site/site-content.fixture.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedIndsats, WantedPlans } from './wanted.js';

const held = heldIndsats('Ét', {
  fields: { target: '<div class="ExternalClass12"><p>Når det ”først” sker</p>\n</div>' },
  goals: ['maal-1', 'maal-2'],
  owner: { upn: 'ida@demo.example', name: 'Ida' },
});
const site: SiteContent = { ...smallSite, indsatser: [held], statuses: [{ id: 41, key: 'svar', answers: { status: 'Godt' } }] };

function wanted(indsats: Partial<WantedIndsats>, plans: Partial<WantedPlans> = {}): WantedPlans {
  const base: WantedIndsats = {
    key: held.key,
    place: 'række 2',
    title: 'Ét',
    planKey: 'rudersdal/2020/myndighed',
    fields: {},
    units: ['myndighed'],
    leadUnit: 'myndighed',
    statuses: [],
    found: held,
  };
  return {
    concept: conceptById('rudersdal'),
    period: '2020',
    units: [],
    goals: [],
    rounds: [],
    plans: [],
    side: {},
    indsatser: [{ ...base, ...indsats }],
    ...plans,
  };
}

describe('an indsats that the site has', () => {
  test('is left alone when the file says the same or nothing', () => {
    const changes = diff(wanted({ fields: { target: '<p>Når det "først" sker</p>' }, goals: ['maal-1'], owner: 'ida@demo.example', order: 9 }), site);
    expect(changes).toMatchObject({ added: 0, changed: 0, skipped: 1 });
    expect(isNothing(changes)).toBe(true);
  });

  test('is changed in what the file says otherwise, and in that alone', () => {
    const { indsatser, changed } = diff(
      wanted({ title: 'Et nyt navn', fields: { target: '<p>Andet</p>' }, goals: ['maal-3'], units: ['stabene', 'myndighed'], owner: 'bo@demo.example' }),
      site,
    );
    expect(changed).toBe(1);
    expect(indsatser).toMatchObject([{ id: 31, fields: ['target', 'title', 'units', 'goals', 'owner'] }]);
  });

  test('counts as changed when it is answered', () => {
    const changes = diff(wanted({ statuses: [{ key: 'nyt', roundKey: 'r', answers: { status: 'Godt' } }] }), site);
    expect(changes).toMatchObject({ changed: 1, indsatser: [], statuses: [{ wanted: { key: 'nyt', indsatsKey: held.key } }] });
  });
});

test('an answer on the site is never overwritten by a file', () => {
  const same = diff(wanted({ statuses: [{ key: 'svar', roundKey: 'r', answers: { status: 'Godt' } }] }), site);
  const other = diff(wanted({ statuses: [{ key: 'svar', roundKey: 'r', answers: { status: 'Skidt' } }] }), site);
  expect([same.statuses, other.statuses]).toEqual([[], []]);
  expect([same.warnings, other.warnings]).toEqual([[], ['række 2: «Ét» er allerede besvaret på siden; svaret i filen er ikke taget med.']]);
});

test('units, goals and plans are added, changed or left', () => {
  const changes = diff(
    wanted(
      {},
      {
        units: [
          { code: 'myndighed', name: 'Myndighed', kind: 'center', manager: 'mette.holst@demo.example' },
          { code: 'stabene', name: 'Staben', kind: 'staff' },
          { code: 'ny', name: 'Ny', kind: 'center' },
        ],
        goals: [{ code: 'maal-1', level: 'maal', name: 'Mestring af eget liv', locked: true }],
        plans: [{ key: 'rudersdal/2020/myndighed', unit: 'myndighed', state: 'draft', about: '<p>Om os</p>' }],
      },
    ),
    site,
  );
  expect(changes.units.map(({ wanted: unit, id, fields }) => [unit.code, id, fields])).toEqual([
    ['stabene', 4, ['name']],
    ['ny', undefined, ['code', 'name', 'kind']],
  ]);
  expect(changes.goals).toEqual([]);
  // a plan that is published is not made a draft again
  expect(changes.plans).toMatchObject([{ id: 21, fields: ['about'] }]);
});
