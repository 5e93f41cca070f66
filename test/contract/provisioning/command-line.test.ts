import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { siteGroups } from '@virksomhedsplaner/shared/lists';
import { MEMBER, OWNER, STRANGER, tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';

/** The command line's own validator: another version lies nearer to this folder. */
const { Ajv } = createRequire(require.resolve('@virksomhedsplaner/lists-provisioning/package.json'))('ajv') as {
  Ajv: new (options: object) => { compile: (schema: object) => { (data: unknown): boolean; errors?: unknown } };
};

let site: Tenant;
let out: string[] = [];
let err: string[] = [];

beforeAll(async () => {
  site = await tenant();
});
afterAll(() => site.close());
beforeEach(() => {
  out = [];
  err = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

/** Runs a command as a person would type it; gives its exit code. */
async function run(command: string, ...rest: string[]): Promise<number> {
  out = [];
  err = [];
  process.exitCode = undefined;
  await buildProgram().parseAsync([command, '--site', site.site, ...rest], { from: 'user' });
  return Number(process.exitCode ?? -1);
}

describe('provision', () => {
  test('plan --json on an empty site is as docs/provision-plan.schema.json says', async () => {
    expect(await run('plan', '--json')).toBe(2);
    const schema = JSON.parse(readFileSync(join(__dirname, '../../../docs/provision-plan.schema.json'), 'utf8')) as object;
    const valid = new Ajv({ formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);
    expect(valid(JSON.parse(out.join(''))) ? [] : valid.errors).toEqual([]);
    expect(JSON.parse(out.join(''))).toMatchObject({ state: 'changes', version: { site: null } });
  });

  test('plan waits with 2, apply does it with 0, then there is nothing to do', async () => {
    expect(await run('plan')).toBe(2);
    expect(out.join('')).toContain('Listen oprettes på adressen Lists/VpMaal');
    expect(await run('apply')).toBe(0);
    expect(err.join('')).toMatch(/Kolonner og indstillinger: 100 af \d+ …/);
    expect(await run('plan')).toBe(0);
    expect(await run('apply')).toBe(0);
    expect(out.join('')).toBe(`Virksomhedsplaner (${site.site}) er, som den skal være.\n`);
  });

  test('verify names what somebody changed', async () => {
    const maal = site.spAsApp('provisioner').web.getList('/sites/virksomhedsplaner/Lists/VpMaal');
    await maal.fields.getByInternalNameOrTitle('VpKode').update({ Title: 'Nummer' }, 'SP.Field');
    expect(await run('verify')).toBe(2);
    expect(out.join('')).toContain('Kolonnen «Kode» (VpKode) rettes\n      navn: er Nummer, skal være Kode');
    expect(await run('verify', '--json')).toBe(2);
    expect(JSON.parse(out.join(''))).toMatchObject({ state: 'changes', drift: { missing: [], changed: ['VpMaal: VpKode (navn)'], extra: [], rights: [] } });
    expect(await run('apply')).toBe(0);
    expect(await run('verify')).toBe(0);
  });

  test('a conflict waits in plan and verify, and stops apply', async () => {
    const sp = site.spAsApp('provisioner');
    const runder = sp.web.getList('/sites/virksomhedsplaner/Lists/VpRunder');
    await runder.fields.getByInternalNameOrTitle('VpArt').delete();
    await runder.fields.createFieldAsXml({ SchemaXml: '<Field Type="Number" Name="VpArt" DisplayName="Art"/>', Options: 8 });
    expect(await run('plan')).toBe(2);
    expect(await run('verify', '--json')).toBe(2);
    expect(JSON.parse(out.join(''))).toMatchObject({ state: 'conflict', drift: { changed: ['VpRunder: VpArt (noget andet står i vejen)'] } });
    expect(await run('apply')).toBe(1);
    expect(out.join('')).toContain('VpRunder, VpArt: er tal; skal være valgmulighed.');
    await runder.fields.getByInternalNameOrTitle('VpArt').delete();
    expect(await run('apply')).toBe(0);
  });

  test("remove wants the site's name, takes ours and leaves the rest", async () => {
    const sp = site.spAsApp('provisioner');
    await sp.web.lists.add('Andet');
    expect(await run('remove')).toBe(1);
    expect(err.join('')).toContain('--confirm "virksomhedsplaner"');
    expect(await run('remove', '--confirm', 'noget andet')).toBe(1);
    expect(await run('remove', '--confirm', 'virksomhedsplaner', '--no-export')).toBe(0);
    const titles = (await sp.web.lists.select('Title')()).map(({ Title }) => Title);
    expect(titles).toContain('Andet');
    expect(titles).not.toContain('Mål');
    const groups = (await sp.web.siteGroups.select('Title')()).map(({ Title }) => Title);
    for (const title of Object.values(siteGroups)) expect(groups).not.toContain(title);
    expect(await run('plan')).toBe(2);
  });

  test('a site owner may do it, a member may not and is told so before anything is changed', async () => {
    expect(await run('apply', '--token', `user:${MEMBER}`)).toBe(1);
    expect(err.at(-1)).toMatch(/ikke rettigheder nok.*Den må ikke oprette grupper, ændre rettigheder, ændre sidens menu, se rettigheder\./);
    expect(await run('apply', '--token', `user:${OWNER}`)).toBe(0);
    expect(await run('verify', '--token', `user:${OWNER}`)).toBe(0);
  });

  test('no right, no site, no connection: one sentence and 1', async () => {
    expect(await run('plan', '--token', `user:${STRANGER}`)).toBe(1);
    expect(err.at(-1)).toMatch(/ikke rettigheder nok.*slet ikke adgang/);
    await buildProgram().parseAsync(['plan', '--site', `${site.origin}/sites/findes-ikke`], { from: 'user' });
    expect(process.exitCode).toBe(1);
    expect(err.at(-1)).toMatch(/ingen SharePoint-side/);
    await buildProgram().parseAsync(['plan', '--site', 'ikke en adresse'], { from: 'user' });
    expect(err.at(-1)).toMatch(/hele sidens adresse/);
    expect(await run('plan', '--token', 'noget', '--json')).toBe(1);
    expect(JSON.parse(out.join(''))).toMatchObject({ state: 'error', error: expect.stringContaining('--token') });
  });
});
