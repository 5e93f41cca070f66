import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importFile, type NamedFile } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { goalsList, indicatorsList, indsatserList } from '@virksomhedsplaner/shared/lists';
import { createPlanRepository, firstRows, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import {
  below,
  bulleted,
  heading,
  line,
  linkAnd,
  tableOf,
  templateHead,
  twoLines,
  wordFile,
} from '../../../lists-provisioning/src/import/files/office.fixture.js';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

const empty = () => line('');

/** A plan with both appendices, as the municipality's template has them. */
async function wholePlan(): Promise<NamedFile> {
  const plan = [
    line('Udviklingsplan 2022-2024'),
    line('Borger- og Socialservice, Hillerød Kommune'),
    heading('Overskrift: Havehold'),
    tableOf([templateHead, ['Udfordring', [bulleted('Ét'), empty(), bulleted('To')], 'Mål', 'Værdi']]),
  ];
  const first = [
    heading('Bilag 1: Vision'),
    below('Vision'),
    linkAnd('Visionen', 'https://eksempel.dk/vision?a=1&b=2', ' har fyrtårne:'),
    twoLines('Grønt liv', 'Vi planter træer.'),
    twoLines('Byliv', 'Vi bygger klogt.'),
    below('Handicappolitik og handleplan'),
    linkAnd('Politikken', 'https://eksempel.dk/handicap', ' rummer to ambitioner:'),
    bulleted('Vi samarbejder godt.'),
    bulleted('Alle kan komme ind.'),
    below('En del af fællesskabet'),
    linkAnd('En del af fællesskabet', 'https://eksempel.dk/faellesskab', ' er en politik på tværs.'),
    bulleted('Alle skal være med.'),
    bulleted('Alle skal i job.'),
    below('Handleplan for sundhed og forebyggelse'),
    line('Handleplanen har et fokusområde for 2019-2022:'),
    bulleted('En sund start.'),
  ];
  const second = [
    heading('Bilag 2: Sammenhæng'),
    below('”BSS indikatorer”'),
    bulleted('Et fald i antallet af hjemløse fra 2019 til 2022 på 10 borgere (hjemløsetællingen)'),
    empty(),
    bulleted('Mindst 65 % oplever medbestemmelse'),
    below('OLU UDVIKLINGSMÅL'),
    bulleted('Færre ensomme'),
    bulleted('Flere i foreninger'),
    empty(),
    bulleted('Flere ledige i job'),
    below('AMBITIONER (En del af fællesskabet)'),
    line('ALLE SKAL VÆRE MED'),
    line('ALLE SKAL I JOB'),
    below('Borgerservices pejlemærker'),
  ];
  return { name: 'plan.docx', bytes: await wordFile([...plan, ...first, ...second]) };
}

let site: ProvisionedSite;
beforeAll(async () => {
  site = await provisionedSite();
}, 60_000);
afterAll(() => site.tenant.close());

test('a whole plan comes into an empty site with both appendices: every policy, goal and indicator under the one it belongs to, and once', async () => {
  const file = await wholePlan();
  const { preview } = await importFile(site, file, { write: true, unit: 'CSU Eksempel' });
  expect(preview).toMatchObject({ added: 1, errors: [], warnings: [expect.stringContaining('uden mål'), expect.stringContaining('oprettes som kladde')] });
  expect(preview.unsure.map(({ what }) => what)).toContain(
    'De 2 grupper mål er sat under målene i afsnittet «Ambitioner (En del af fællesskabet)» i samme rækkefølge. Se efter i listen Mål.',
  );
  const { goals } = await createPlanRepository(site.sp, { site: site.address }).planBook({ concept: 'hilleroed', period: '2022-2024' });
  const nameOf = (code: string | undefined): string | undefined => goals.find((goal) => goal.code === code)?.name;
  const found = new Set(goals.map(({ level, label, name, parent }) => [level, label, name, nameOf(parent)].filter((part) => part !== undefined).join(' | ')));
  expect(found).toEqual(
    new Set([
      'vision | Vision',
      'fyrtaarn | Grønt liv | Vi planter træer | Vision',
      'fyrtaarn | Byliv | Vi bygger klogt | Vision',
      'politik | Handicappolitik og handleplan',
      'ambition | Vi samarbejder godt | Handicappolitik og handleplan',
      'ambition | Alle kan komme ind | Handicappolitik og handleplan',
      'politik | En del af fællesskabet',
      'ambition | Alle skal være med | En del af fællesskabet',
      'ambition | Alle skal i job | En del af fællesskabet',
      'politik | Handleplan for sundhed og forebyggelse',
      'fokusomraade | En sund start | Handleplan for sundhed og forebyggelse',
      'udviklingsmaal | Færre ensomme | Alle skal være med',
      'udviklingsmaal | Flere i foreninger | Alle skal være med',
      'udviklingsmaal | Flere ledige i job | Alle skal i job',
    ]),
  );
  const path = sitePathOf(site.address);
  const rows = await firstRows(site.sp, path, goalsList);
  expect(rows.find(({ title }) => title === 'Vision')?.link).toBe('https://eksempel.dk/vision?a=1&b=2');
  expect(rows.find(({ title }) => title === 'Handleplan for sundhed og forebyggelse')?.origin).toBe('2019-2022');
  expect(rows.find(({ title }) => title === 'Flere ledige i job')?.committee).toBe('Omsorg og Livskraftsudvalget');
  const indicators = await firstRows(site.sp, path, indicatorsList);
  expect(indicators).toMatchObject([
    { direction: 'Færre', kind: 'Ændring', baselineYear: 2019, year: 2022, target: 10, measuredIn: 'borgere', source: 'hjemløsetællingen' },
    { kind: 'Andel', target: 65, measuredIn: 'procent' },
  ]);
  // a list that an empty line parts in Word is one list still
  expect((await firstRows(site.sp, path, indsatserList))[0]?.activities).toBe('<ul><li>Ét</li><li>To</li></ul>');
  expect((await importFile(site, file, { write: true, unit: 'CSU Eksempel' })).changes).toMatchObject({ goals: [], indsatser: [], side: [], skipped: 1 });
});

test('goals in other groups than there are ambitions stand under none, which is told', async () => {
  const bytes = await wordFile([
    line('Udviklingsplan 2022-2024'),
    below('OLU udviklingsmål'),
    bulleted('Ét'),
    bulleted('To'),
    below('Ambitioner (En del af fællesskabet)'),
    line('Alle med'),
    line('Alle i job'),
    heading('Overskrift: Drivhus'),
    tableOf([templateHead, ['a', 'b', 'c', 'd']]),
  ]);
  const { preview } = await importFile(site, { name: 'plan.docx', bytes }, { unit: 'CSU Eksempel' });
  expect(preview.unsure).toContainEqual({
    row: 'afsnittet «OLU udviklingsmål»',
    what: 'Der er 1 gruppe mål og 2 i afsnittet «Ambitioner (En del af fællesskabet)», så målene er ikke sat under nogen af dem. Vælg det overordnede mål i listen Mål.',
  });
});
