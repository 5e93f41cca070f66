import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../../browser/launch.js';
import { createPageHost } from './create-page-host.js';
import { writeFixturePackage } from './package.fixture.js';
import { DIGEST, PEOPLE, SITE, startFakeSite } from './site.fixture.js';
import type { FakeSite, RunningSite } from './site.fixture.js';

// a browser on a busy machine
jest.setTimeout(60_000);

const root = join(__dirname, '../../..');
let site: RunningSite;
let broken: RunningSite;
let browser: Browser;
const problems: string[] = [];

const api: FakeSite = ({ path, method, upn }) => {
  const person = PEOPLE.find((p) => p.upn === upn);
  if (!person) return { status: 401, body: {} };
  if (path === '/_api/web/currentuser') return { status: 200, body: { Title: `${person.displayName} (svar)` } };
  if (path === '/_api/echo' && method === 'POST') return { status: 200, body: {} };
  if (path === '/_api/contextinfo') return { status: 200, body: { FormDigestValue: DIGEST, FormDigestTimeoutSeconds: 1800 } };
  if (path.startsWith('/_api/web/lists?')) return { status: 200, body: { value: [{ Title: 'Planer', DefaultViewUrl: `${SITE}/Lists/Planer/Alle.aspx` }] } };
  if (path.includes('EffectiveBasePermissions')) return { status: 200, body: { EffectiveBasePermissions: { High: '176', Low: '138612833' } } };
  return undefined;
};

const start = async (bundle?: string): Promise<RunningSite> => {
  const sppkg = await writeFixturePackage(bundle);
  const userId = (upn: string): number => 10 + PEOPLE.findIndex((p) => p.upn === upn);
  return startFakeSite((origin) => createPageHost({ sppkg, root, people: PEOPLE, site: SITE, origin, formDigest: () => DIGEST, userId }), api);
};

beforeAll(async () => {
  [site, broken, browser] = await Promise.all([start(), start('define([], function () { throw new Error("i stykker"); });'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), broken.close()]);
});

async function open(query = '', running = site): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('console', (m) => m.type() === 'error' && problems.push(m.text()));
  page.on('pageerror', (e) => problems.push(e.message));
  page.on('request', (r) => new URL(r.url()).origin !== running.origin && !/^(data|blob):/.test(r.url()) && problems.push(r.url()));
  await page.goto(`${running.origin}${SITE}/SitePages/Forside.aspx${query}`);
  await page.waitForFunction(() => 'localTenant' in window);
  return page;
}

const shown = (page: Page, name: string): Promise<string> => page.locator(`p[data-${name}]`).innerText();

test('the packaged web part runs on the real runtime, as the first person, with nothing from outside', async () => {
  problems.length = 0;
  const page = await open();
  await page.getByRole('heading', { name: 'Prøvewebdel' }).waitFor();
  expect(await shown(page, 'note')).toBe('Hør & "bær" < æbler');
  expect(await shown(page, 'user')).toBe('Anna Ågård');
  expect(await shown(page, 'web')).toBe(site.origin + SITE);
  expect(await shown(page, 'culture')).toBe('da-DK');
  expect(await shown(page, 'local')).toBe('false');
  expect(await shown(page, 'mode')).toBe('1');
  await expect(page.locator('[data-site]', { hasText: 'Anna Ågård (svar)' }).waitFor()).resolves.toBeUndefined();
  await page.locator('[data-post]', { hasText: '200' }).waitFor();
  expect(site.asked.find((r) => r.path.endsWith('/_api/echo'))?.headers['x-requestdigest']).toBe(DIGEST);
  await page.screenshot({ path: join(screenshotFolder(), 'side-lys.png') });
  expect(problems).toEqual([]);
  expect(site.missed).toEqual([]);
});

test('person, theme and language come from the bar; every other query reaches the web part untouched', async () => {
  problems.length = 0;
  const page = await open('?enhed=Bo%26bad%20%C3%B8&as=bo.leder@kommune.example&theme=dark&culture=en-US&Mode=Edit');
  await page.getByRole('heading', { name: 'Prøvewebdel' }).waitFor();
  expect(await shown(page, 'user')).toBe('Bo Østergaard');
  expect(await shown(page, 'culture')).toBe('en-US');
  expect(await shown(page, 'search')).toBe('?enhed=Bo%26bad%20%C3%B8 og Mode=Edit');
  expect(await shown(page, 'theme')).toBe('#1b1a19');
  expect(await shown(page, 'mode')).toBe('2');
  await page.getByText('Du ser siden som').click();
  await page.screenshot({ path: join(screenshotFolder(), 'side-moerk.png') });
  await page.evaluate(() => history.replaceState(null, '', '?enhed=ny'));
  await page.getByRole('link', { name: 'Anna Ågård' }).click();
  await page.locator('[data-user]', { hasText: 'Anna Ågård' }).waitFor();
  expect(page.url()).toBe(`${site.origin}${SITE}/SitePages/Forside.aspx?enhed=ny`);
  expect(problems).toEqual([]);
});

test('a web part can stand in a narrow column or go from edge to edge', async () => {
  const width = async (query: string): Promise<number> => {
    const page = await open(query);
    return page.locator('[data-web-part]').evaluate((e) => e.clientWidth);
  };
  expect(await width('?kolonne=fuld')).toBe(1280);
  expect(await width('')).toBeGreaterThan(1100);
  expect(await width('?kolonne=1/3')).toBeLessThan(420);
});

test('a package that cannot run is seen to fail', async () => {
  const page = await open('', broken);
  const failure = await page.evaluate(() =>
    (window as typeof window & { localTenant: { ready: Promise<unknown> } }).localTenant.ready.then(
      () => 'loaded',
      () => 'failed',
    ),
  );
  expect(failure).toBe('failed');
});

test('the server sends on from localhost and the root, knows its people, and leaves the rest to others', async () => {
  const ask = (path: string, headers = {}): Promise<Response> => fetch(site.origin + path, { redirect: 'manual', headers });
  expect((await ask('/')).headers.get('location')).toBe(`${SITE}/SitePages/Forside.aspx`);
  const choice = await ask(`${SITE}/SitePages/Forside.aspx?as=bo.leder@kommune.example`);
  expect(choice.headers.getSetCookie()).toEqual(['as=bo.leder@kommune.example; Path=/; SameSite=Lax']);
  expect((await ask(`${SITE}/SitePages/Forside.aspx?as=ingen@kommune.example`)).status).toBe(404);
  expect((await ask(`${SITE}/SitePages/Findes-ikke.aspx`)).status).toBe(404);
  expect((await ask('/ClientSideAssets/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await ask('/_spfx/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await ask('/%E0%A4%A')).status).toBe(404);
});
