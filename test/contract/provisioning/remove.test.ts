import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { rowsOfVersion1 } from './earlier-versions/rows-of-version-1.js';
import { allLists } from '@virksomhedsplaner/shared/lists';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';

let site: Tenant;
let folder = '';
let said: string[] = [];

async function control(action: 'snapshot' | 'restore'): Promise<void> {
  const body = JSON.stringify({ name: 'filled' });
  const answer = await fetch(`${site.control}/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (!answer.ok) throw new Error(await answer.text());
}

beforeAll(async () => {
  site = await tenant();
  await provisionSite(site.spAsApp('provisioner'));
  await rowsOfVersion1(site.spAsApp('provisioner'), allLists);
  await control('snapshot');
}, 60_000);
afterAll(() => site.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remove-'));
  said = [];
  const hear = (text: unknown): boolean => said.push(String(text)) > 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(hear);
  jest.spyOn(process.stderr, 'write').mockImplementation(hear);
  await control('restore');
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

const out = (): string => join(folder, 'planer.json');
async function remove(...more: string[]): Promise<number> {
  process.exitCode = undefined;
  await buildProgram().parseAsync(['remove', '--site', site.site, '--confirm', 'virksomhedsplaner', '--out', out(), ...more], { from: 'user' });
  return Number(process.exitCode ?? -1);
}
const titles = async (): Promise<string[]> => (await site.spAsApp('provisioner').web.lists.select('Title')()).map(({ Title }) => Title);

test('the plans are saved first, in the form that import reads', async () => {
  expect(await remove()).toBe(0);
  const file = JSON.parse(readFileSync(out(), 'utf8')) as { units: unknown[]; indsatser: { title: string }[] };
  expect(file.units).toHaveLength(3);
  expect(file.indsatser.map(({ title }) => title)).toEqual(['Havehold', 'Fælles havehold', 'Sommerhold']);
  expect(await titles()).not.toContain('Planer');
  expect(said.join('')).toContain('Planerne er gemt i planer.json');
});

test('nothing is removed when they cannot be saved; --no-export does without', async () => {
  writeFileSync(out(), 'noget andet');
  expect(await remove()).toBe(1);
  expect(said.join('')).toMatch(/Intet er fjernet.*findes i forvejen/);
  expect(await titles()).toContain('Planer');
  expect(readFileSync(out(), 'utf8')).toBe('noget andet');
  expect(await remove('--no-export')).toBe(0);
  expect(await titles()).not.toContain('Planer');
});

test('our links go from the menu; what somebody else put there stays, and the heading over it', async () => {
  const { quicklaunch } = site.spAsApp('provisioner').web.navigation;
  const menu = await quicklaunch<{ Id: number; Title: string }[]>();
  const heading = menu.find(({ Title }) => Title === 'Planer')?.Id ?? 0;
  await site.spAsApp('provisioner').web.navigation.quicklaunch.getById(heading).children.add('Vejledning', 'https://kommune.example/vejledning');
  const before = menu.map(({ Title }) => Title).filter((title) => title !== 'Opfølgning');
  expect(await remove('--no-export')).toBe(0);
  const left = await site.spAsApp('provisioner').web.navigation.quicklaunch.expand('Children')<{ Title: string; Children: { Title: string }[] }[]>();
  expect(left.map(({ Title }) => Title)).toEqual(before);
  expect(left.find(({ Title }) => Title === 'Planer')?.Children.map(({ Title }) => Title)).toEqual(['Vejledning']);
});
