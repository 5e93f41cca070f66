import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importFile, type ImportOptions, type ImportPreview, type PlanFile } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { createPlanRepository } from '@virksomhedsplaner/shared/sharepoint';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { excelFile, heading, line, tableOf, templateHead, wordFile } from '../../../lists-provisioning/src/import/files/office.fixture.js';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

const midterm = 'Midtvejsstatus februar 2023: Hvad er status i forhold til at opnå målet?';
let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  const organisation: Partial<PlanFile> = {
    concept: 'hilleroed',
    period: '2022-2024',
    units: [{ code: 'egedal', name: 'Egedal', kind: 'center' }],
    plans: [{ unit: 'egedal', state: 'published', title: 'Udviklingsplan 2022-2024, Egedal' }],
  };
  await importFile(site, { name: 'enheder.json', bytes: Buffer.from(JSON.stringify(organisation)) }, { write: true });
}, 60_000);

afterAll(() => site.tenant.close());

async function imported(name: string, bytes: Buffer, options: ImportOptions = {}): Promise<ImportPreview> {
  return (await importFile(site, { name, bytes }, options)).preview;
}

function book(concept = 'hilleroed', period = '2022-2024'): Promise<PlanBook> {
  return createPlanRepository(site.sp, { site: site.address }).planBook({ concept, period });
}

function template(title: string, texts: string[], answer = ''): Promise<Buffer> {
  return wordFile([line('Udviklingsplan 2022-2024'), heading(`Overskrift: ${title}`), tableOf([templateHead, texts, [midterm], [answer]])]);
}

describe('a Word template', () => {
  const texts = ['Udfordring', 'Handling', 'Mål i Egedal', 'Værdi'];

  test('is only shown without --yes, then written, then found again', async () => {
    const bytes = await template('Havehold', texts);
    expect(await imported('plan.docx', bytes)).toMatchObject({
      added: 1,
      kind: 'template',
      indsatser: [{ title: 'Havehold', units: ['Egedal'], crossCutting: false }],
    });
    expect((await book()).indsatser).toHaveLength(0);
    expect(await imported('plan.docx', bytes, { write: true })).toMatchObject({ added: 1, errors: [] });
    expect((await book()).indsatser).toMatchObject([
      { title: 'Havehold', fields: { description: '<p>Udfordring</p>', target: '<p>Mål i Egedal</p>' }, leadUnit: 'egedal' },
    ]);
    expect(await imported('plan.docx', bytes, { write: true })).toMatchObject({ added: 0, changed: 0, skipped: 1 });
    expect((await book()).indsatser).toHaveLength(1);
  });

  test('filled in later changes its fields and brings its answer, once', async () => {
    const bytes = await template('Havehold', ['Udfordring', 'Handling', 'Nyt mål i Egedal', 'Værdi'], 'Halvvejs');
    expect(await imported('plan.docx', bytes, { write: true })).toMatchObject({ added: 0, changed: 1 });
    const { indsatser, statuses, rounds } = await book();
    expect(indsatser[0]?.fields.target).toBe('<p>Nyt mål i Egedal</p>');
    expect(statuses).toMatchObject([{ answers: { status: 'Halvvejs' }, source: 'import', state: 'submitted' }]);
    expect(rounds).toMatchObject([{ name: 'Midtvejsstatus februar 2023', state: 'closed' }]);
    expect(await imported('plan.docx', bytes, { write: true })).toMatchObject({ added: 0, changed: 0, skipped: 1 });
  });

  test('with people is written with them, named or mapped', async () => {
    const owners = new Map([['køkkenhold', 'anne.holm@demo.example']]);
    expect(await imported('plan.docx', await template('Køkkenhold', texts), { write: true, owners })).toMatchObject({ added: 1 });
    expect((await book()).indsatser.find((indsats) => indsats.title === 'Køkkenhold')?.owner).toMatchObject({
      upn: 'anne.holm@demo.example',
      name: 'Anne Holm',
    });
  });
});

describe('a refused file changes nothing', () => {
  test('an unknown unit among known ones', async () => {
    const before = await book('rudersdal', '2020');
    const bytes = await excelFile('Ark1', [
      ['Mål', 'Indsats', 'Center'],
      ['Mål 1: Liv', 'Ét', 'Egedal'],
      ['Mål 1: Liv', 'To', 'Kulturhuset'],
    ]);
    const { errors, indsatser } = await imported('oversigt.xlsx', bytes, { write: true });
    expect(errors).toEqual([
      'oversigt.xlsx: arket «Ark1», række 3: enheden «Kulturhuset» er ukendt. Ret navnet, eller læg den ind i listen Enheder, gerne som en anden stavemåde.',
    ]);
    expect(indsatser).toHaveLength(2);
    expect(await book('rudersdal', '2020')).toEqual(before);
  });

  test('an owner whom the directory does not know', async () => {
    const before = await book();
    const owners = new Map([['drivhus', 'ingen@demo.example']]);
    const { errors } = await imported('plan.docx', await template('Drivhus', ['a', 'b', 'c', 'Egedal']), { write: true, owners });
    expect(errors).toEqual(['plan.docx: Kommunens katalog kender ikke ingen@demo.example. Ret brugernavnene, eller lad feltet stå tomt.']);
    expect(await book()).toEqual(before);
  });
});
