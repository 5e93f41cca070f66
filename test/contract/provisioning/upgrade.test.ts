import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { planSite, provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { APPROVAL, indsatserList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { rowsOfVersion1 } from './earlier-versions/rows-of-version-1.js';

/** The lists as every earlier version of the program made them; never changed again. */
const earlier = [1].map((version) => ({
  version,
  lists: JSON.parse(readFileSync(join(__dirname, `earlier-versions/version-${version}.json`), 'utf8')) as ListDefinition[],
}));

const quick = { wait: () => Promise.resolve() };
let site: Tenant;
let sp: SPFI;

beforeAll(async () => {
  site = await tenant();
  sp = site.spAsApp('provisioner');
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const listAt = (urlName: string) => sp.web.getList(`/sites/virksomhedsplaner/Lists/${urlName}`);
const columnsOf = async (urlName: string) =>
  (await listAt(urlName).fields.select('InternalName')<{ InternalName: string }[]>()).map((field) => field.InternalName);
const rowsOf = async (urlName: string, columns: readonly string[]) =>
  (await listAt(urlName).items.top(5000)<Record<string, unknown>[]>()).map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));

/** Everything that people can have put into the lists: rows by column, columns, what they added themselves. */
async function contentOf(lists: readonly ListDefinition[], columns?: Map<string, string[]>) {
  const content = new Map<string, { columns: string[]; rows: Record<string, unknown>[] }>();
  for (const { urlName, fields } of lists) {
    const names = columns?.get(urlName) ?? (await columnsOf(urlName));
    const properties = [
      'Id',
      'Title',
      'AuthorId',
      ...Object.values(fields).map(({ kind, internalName }) => (/lookup|person|people/.test(kind) ? `${internalName}Id` : internalName)),
    ];
    content.set(urlName, { columns: (await columnsOf(urlName)).filter((name) => names.includes(name)), rows: await rowsOf(urlName, properties) });
  }
  return content;
}

test.each(earlier)('a site of version $version with plans in it comes to this version, and loses no row, column or value', async ({ version, lists }) => {
  await provisionSite(sp, { ...quick, lists });
  await rowsOfVersion1(sp, lists);
  await listAt('VpIndsatser').fields.addText('Farve');
  await listAt('VpIndsatser').views.add('Vores egen');
  await listAt('VpEnheder').update({ Title: 'Organisationen' });
  const before = await contentOf(lists);
  const plan = await planSite(sp, quick);
  expect(plan).toMatchObject({
    state: 'changes',
    version: { site: version },
    upgrades: [
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ],
    conflicts: [],
  });

  expect(await provisionSite(sp, quick)).toMatchObject({ state: 'applied', version: { site: 3, wanted: 3 }, upgrades: [] });

  expect(await contentOf(lists, new Map([...before].map(([name, { columns }]) => [name, columns])))).toEqual(before);
  expect((await listAt('VpIndsatser').views.select('Title')<{ Title: string }[]>()).map(({ Title }) => Title)).toContain('Vores egen');
  expect((await listAt('VpEnheder').select('Title')()).Title).toBe('Organisationen');
  expect((await provisionSite(sp, quick)).state).toBe('up-to-date');
});

test('the rows of a site of version 1: drafts wait for approval, the published stay approved, cross-cutting ones are marked', async () => {
  await provisionSite(sp, { ...quick, lists: earlier[0]?.lists ?? [] });
  await rowsOfVersion1(sp, earlier[0]?.lists ?? []);
  await provisionSite(sp, quick);
  const { crossCutting } = indsatserList.fields;
  const indsatser = await listAt('VpIndsatser').items.select('Title', APPROVAL, crossCutting.internalName)<Record<string, unknown>[]>();
  expect(indsatser.map((row) => [row['Title'], row[APPROVAL], row[crossCutting.internalName] ?? false])).toEqual([
    ['Havehold', 0, false],
    ['Fælles havehold', 0, true],
    ['Sommerhold', 2, false],
  ]);
  const plans = await listAt('VpPlaner').items.select('Title', APPROVAL)<Record<string, unknown>[]>();
  expect(plans.map((row) => [row['Title'], row[APPROVAL]])).toEqual([
    ['Plan for Nord', 0],
    ['Plan for Syd', 2],
  ]);
});

test('stopped in the middle of an upgrade and run again it comes to the same end', async () => {
  await provisionSite(sp, { ...quick, lists: earlier[0]?.lists ?? [] });
  await rowsOfVersion1(sp, earlier[0]?.lists ?? []);
  const real = globalThis.fetch;
  let marked = 0;
  // the line dies as the first row is being marked
  globalThis.fetch = (input, init) => {
    if (!String(init?.body).includes('VpTvaergaaende":true') || marked++ > 0) return real(input, init);
    throw new Error('stopped here');
  };
  try {
    await expect(provisionSite(sp, quick)).rejects.toThrow('stopped here');
  } finally {
    globalThis.fetch = real;
  }
  expect(await planSite(sp, quick)).toMatchObject({ state: 'changes', upgrades: [{ to: 2 }, { to: 3 }], lists: [] });
  expect((await provisionSite(sp, quick)).state).toBe('applied');
});

test('a site of a later version is left alone', async () => {
  await provisionSite(sp, quick);
  await listAt('VpOpsaetning').items.add({ Title: 'Listernes udgave 99', VpNoegle: 'version-99' });
  expect(await provisionSite(sp, quick)).toMatchObject({ state: 'conflict', applied: 0, conflicts: [{ is: 'udgave 99 af listerne' }] });
});
