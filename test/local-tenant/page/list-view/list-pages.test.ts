import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../../../browser/launch.js';
import { PEOPLE, READER, STRANGER, spWith } from '../../sharepoint/for-tests.js';
import { startSharePoint } from '../../sharepoint/start.js';
import type { RunningSharePoint } from '../../sharepoint/start.js';
import { createPageHost } from '../create-page-host.js';
import type { PageHost } from '../create-page-host.js';
import { writeFixturePackage } from '../package.fixture.js';

// a browser on a busy machine
jest.setTimeout(60_000);

const root = join(__dirname, '../../../..');
const SITE = '/sites/virksomhedsplaner';
const LIGHT = JSON.stringify({
  elmType: 'div',
  attributes: {
    class: "=if(@currentField == 'Efter planen', 'sp-field-severity--good', if(@currentField == 'Forsinket', 'sp-field-severity--severeWarning', ''))",
  },
  children: [
    { elmType: 'span', attributes: { iconName: "=if(@currentField == 'Forsinket', 'Warning', 'CheckMark')" } },
    { elmType: 'span', txtContent: '@currentField' },
  ],
});
const LATE = JSON.stringify({ elmType: 'span', txtContent: '@currentField.displayValue', style: { fontWeight: "=if(@currentField < @now, 'bold', '')" } });

let site: RunningSharePoint;
let browser: Browser;

async function fill(sp: SPFI): Promise<void> {
  const units = (await sp.web.lists.ensure('Enheder')).list;
  await units.items.add({ Title: 'Center for Ældre' });
  await units.items.add({ Title: 'Myndighed' });
  const { Id: unitsId } = await units.select('Id')();
  const { list } = await sp.web.lists.ensure('Opgaver', 'Hvad vi vil gøre');
  const xml = (type: string, name: string, more = '', inner = ''): string =>
    `<Field Type="${type}" Name="${name}" StaticName="${name}" DisplayName="${name}" ${more}>${inner}</Field>`;
  const add = (schema: string): Promise<unknown> => list.fields.createFieldAsXml(schema);
  await add(xml('Choice', 'Vurdering', '', '<CHOICES><CHOICE>Efter planen</CHOICE><CHOICE>Forsinket</CHOICE></CHOICES>'));
  await add(xml('LookupMulti', 'Enheder', `List="{${unitsId}}" ShowField="Title" Mult="TRUE"`));
  await add(xml('User', 'Ejer', 'List="UserInfo"'));
  await add(xml('DateTime', 'Frist', 'Format="DateOnly"'));
  await add(xml('Note', 'Beskrivelse', 'RichText="TRUE" RichTextMode="FullHtml"'));
  await add(xml('Number', 'Antal'));
  await list.fields.getByInternalNameOrTitle('Vurdering').update({ CustomFormatter: LIGHT });
  await list.fields.getByInternalNameOrTitle('Frist').update({ CustomFormatter: LATE });
  const rows = [
    {
      Title: 'Åben Dialog',
      Vurdering: 'Efter planen',
      EnhederId: [1, 2],
      EjerId: site.userId(READER),
      Frist: '2023-03-01T00:00:00+01:00',
      Antal: 1200.5,
      Beskrivelse: '<p>Første &amp; fremmest</p><ul><li>punkt</li></ul>',
    },
    { Title: 'SAPA <b>', Vurdering: 'Forsinket', EnhederId: [2], Frist: '2023-02-01T00:00:00+01:00' },
    { Title: 'Velfærdsteknologi', Vurdering: 'Efter planen' },
  ];
  for (const row of rows) await list.items.add(row);
  const view = async (title: string, query: string, columns: string[], limit = 30): Promise<void> => {
    const made = await list.views.add(title, false, { ViewQuery: query, RowLimit: limit });
    const fields = list.views.getById(made.Id).fields;
    await fields.removeAll();
    for (const column of columns) await fields.add(column);
  };
  await view(
    'Efter vurdering',
    '<GroupBy Collapse="FALSE"><FieldRef Name="Vurdering"/></GroupBy><OrderBy><FieldRef Name="Title" Ascending="FALSE"/></OrderBy>',
    ['LinkTitle', 'Vurdering', 'Enheder', 'Ejer', 'Frist', 'Antal'],
  );
  await view('Forsinkede', "<Where><Eq><FieldRef Name='Vurdering'/><Value Type='Choice'>Forsinket</Value></Eq></Where>", ['LinkTitle']);
  await view('Lille', '<OrderBy><FieldRef Name="ID"/></OrderBy>', ['LinkTitle'], 2);
}

beforeAll(async () => {
  const sppkg = await writeFixturePackage();
  const host: { pages?: PageHost } = {};
  browser = await launchBrowser();
  site = await startSharePoint({ people: PEOPLE, today: '2023-02-14', extra: (req, res) => host.pages?.handle(req, res) ?? false });
  host.pages = createPageHost({ sppkg, root, people: PEOPLE, site: SITE, origin: () => site.origin, formDigest: site.formDigest, userId: site.userId });
  await fill(spWith(site.site, 'app:provisioner'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, as = READER): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}${SITE}${path}${path.includes('?') ? '&' : '?'}as=${as}`);
  return page;
}
const status = async (path: string, as = READER): Promise<number> => (await fetch(`${site.origin}${SITE}${path}`, { headers: { cookie: `as=${as}` } })).status;

test('a view is shown as it says: columns in order, grouped, ordered, formatted, in Danish', async () => {
  const page = await open('/Lists/Opgaver/Efter%20vurdering.aspx');
  await page.screenshot({ path: join(screenshotFolder(), 'listevisning.png') });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Opgaver');
  expect(await page.locator('summary', { hasText: 'Vurdering' }).allInnerTexts()).toEqual(['Vurdering: Efter planen (2)', 'Vurdering: Forsinket (1)']);
  expect(await page.locator('table').first().locator('th').allInnerTexts()).toEqual(['Title', 'Vurdering', 'Enheder', 'Ejer', 'Frist', 'Antal']);
  const rows = await page
    .locator('tbody tr')
    .evaluateAll((all) => all.map((tr) => [...tr.querySelectorAll('td')].map((td) => td.innerText.replace(/[\uE000-\uF8FF]/g, ''))));
  expect(rows).toEqual([
    ['Åben Dialog', 'Efter planen', 'Center for Ældre\nMyndighed', 'Lise Læser', '01-03-2023', '1.200,5'],
    ['Velfærdsteknologi', 'Efter planen', '', '', '', ''],
    ['SAPA <b>', 'Forsinket', 'Myndighed', '', '01-02-2023', ''],
  ]);
  expect(await page.locator('.sp-field-severity--severeWarning').count()).toBe(1);
  expect(await page.getByText('01-02-2023').evaluate((e) => getComputedStyle(e).fontWeight)).toBe('700');
});

test('filter, tabs, empty view and paging', async () => {
  const page = await open('/Lists/Opgaver/Forsinkede.aspx');
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual(['SAPA <b>']);
  await page.getByRole('link', { name: 'Lille' }).click();
  expect(await page.getByRole('navigation', { name: 'Visninger' }).locator('[aria-current]').innerText()).toBe('Lille');
  expect(await page.locator('tbody tr').count()).toBe(2);
  await page.getByRole('link', { name: 'Næste side' }).click();
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual(['Velfærdsteknologi']);
  expect(await page.locator('.count').innerText()).toBe('Viser 3–3');
});

test('an item’s own page shows all its columns, rich text as text', async () => {
  const page = await open('/Lists/Opgaver/Efter%20vurdering.aspx');
  await page.getByRole('link', { name: 'Åben Dialog' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Åben Dialog');
  expect(await page.locator('dd', { hasText: 'Første & fremmest' }).innerText()).toBe('Første & fremmest\n– punkt');
  await page.screenshot({ path: join(screenshotFolder(), 'listeelement.png') });
});

test('the navigation has the lists that the person may see; the folder leads to the default view', async () => {
  const page = await open('/Lists/Opgaver');
  expect(page.url()).toBe(`${site.origin}${SITE}/Lists/Opgaver/AllItems.aspx`);
  expect(await page.getByRole('navigation', { name: 'Websted' }).getByRole('link').allInnerTexts()).toEqual(['Forside', 'Enheder', 'Opgaver']);
  expect(await page.getByRole('navigation', { name: 'Websted' }).locator('[aria-current]').innerText()).toBe('Opgaver');
});

test('who may not see a list is told so, and nothing of it is shown', async () => {
  expect(await status('/Lists/Opgaver/AllItems.aspx', STRANGER)).toBe(403);
  const page = await open('/Lists/Opgaver/AllItems.aspx', STRANGER);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Du har ikke adgang');
  expect(await page.locator('body').innerText()).not.toContain('Opgaver');
});

test('what is not there is not found', async () => {
  for (const path of [
    '/Lists/Findes-ikke/AllItems.aspx',
    '/Lists/Opgaver/Findes-ikke.aspx',
    '/Lists/Opgaver/DispForm.aspx?ID=99',
    '/Lists/Opgaver/DispForm.aspx?ID=x',
  ])
    expect([path, await status(path)]).toEqual([path, 404]);
});

test('a view that would examine too many rows says what SharePoint says', async () => {
  const limit = (listViewThreshold: number): Promise<Response> =>
    fetch(`${site.control}/limits`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ listViewThreshold }) });
  await limit(1);
  expect(await status('/Lists/Opgaver/Forsinkede.aspx')).toBe(500);
  const page = await open('/Lists/Opgaver/Forsinkede.aspx');
  expect(await page.locator('main').innerText()).toContain('list view threshold');
  await limit(5000);
});

test('the day can be moved from the bar, and formatting that compares with it follows', async () => {
  const page = await open('/Lists/Opgaver/Efter%20vurdering.aspx');
  await page.getByLabel('Dag').fill('2023-04-01');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Flyt dagen' }).click()]);
  expect(await page.getByText('01-03-2023').evaluate((e) => getComputedStyle(e).fontWeight)).toBe('700');
  expect(await page.getByLabel('Dag').inputValue()).toBe('2023-04-01');
});
