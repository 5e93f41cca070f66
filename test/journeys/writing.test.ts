import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../browser/launch.js';
import { startFilledSite } from '../demo/filled-site.js';

const plan = '?plan=hilleroed%2F2022-2024';
const unit = `${plan}&enhed=csu-egedammen`;
const reader = 'frida.dahl@demo.example';
const [owner, coOwner, secretary] = ['anne.holm@demo.example', 'bo.kjaer@demo.example', 'sofie.skov@demo.example'];

let site: Awaited<ReturnType<typeof startFilledSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await startFilledSite({ root: resolve(__dirname, '../..'), port: 0, today: '2023-02-14' });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function as(person: string, query: string, { theme = 'light', width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${site.page}?theme=${theme}&culture=da-DK&as=${person}`);
  await page.goto(`${site.page}${query}`);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>("axe.run('main', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })");
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const picture = (page: Page, name: string) => page.screenshot({ path: join(screenshotFolder(), `skrive-${name}.png`), fullPage: true });

describe('Mine svar', () => {
  test('an owner offline keeps the text, saves a draft, and meets the co-owner’s answer side by side', async () => {
    const page = await as(owner, `${plan}&vis=mine-svar`);
    await page.getByRole('link', { name: /Sundhed og bevægelse/ }).click();
    const text = page.getByRole('textbox', { name: /Hvad er status/ });
    await text.fill('Multibanen bruges ugentligt af fire hold.');
    await page.context().setOffline(true);
    await press(page, 'Gem kladde');
    await page.getByText('Du er ikke på nettet').waitFor();
    expect(await text.inputValue()).toBe('Multibanen bruges ugentligt af fire hold.');
    await page.context().setOffline(false);
    await press(page, 'Gem kladde');
    await page.getByText(/Kladden er gemt/).waitFor();
    await page.getByRole('radio', { name: 'Efter planen' }).check();

    const other = await as(coOwner, `${plan}&vis=mine-svar`);
    await other.getByRole('link', { name: /Sundhed og bevægelse/ }).click();
    const theirs = other.getByRole('textbox', { name: /Hvad er status/ });
    await expect(theirs.inputValue()).resolves.toBe('Multibanen bruges ugentligt af fire hold.');
    await theirs.fill('Bo har svaret.');
    await other.getByRole('radio', { name: 'Kræver opmærksomhed' }).check();
    await press(other, 'Send svar');
    await other.getByText('Svaret er sendt').waitFor();
    await other.context().close();

    await press(page, 'Send svar');
    await page.getByText('Der er allerede svaret').waitFor();
    await picture(page, 'mine-svar-konflikt');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Send mit svar i stedet');
    await page.getByText('Svaret er sendt').waitFor();
    await page.getByRole('link', { name: 'Se i planen' }).click();
    await page.getByText('Svaret af Anne Holm', { exact: false }).first().waitFor();
    await page.context().close();
  }, 60_000);
});

describe('Redigering', () => {
  const heading = 'Kommunikation og kommunikationsteknologi';
  const openEditor = async (person: string): Promise<Page> => {
    const page = await as(person, `${unit}&vis=rediger`);
    await page.getByRole('link', { name: new RegExp(heading) }).click();
    await page.getByRole('heading', { name: 'Plantjek' }).waitFor();
    return page;
  };

  test('a planskriver sends a text to approval; readers see it when the secretariat has approved', async () => {
    const page = await openEditor('karen.lund@demo.example');
    const field = page.getByRole('textbox', { name: 'Målet', exact: true });
    await field.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Helt nyt mål inden 2024.');
    await press(page, 'Send til godkendelse');
    await page.getByText('Sendt til godkendelse.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();

    const before = await as(reader, unit);
    await before.getByRole('article', { name: heading }).waitFor();
    expect(await before.getByRole('main').innerText()).not.toContain('Helt nyt mål');
    await before.context().close();

    const approver = await openEditor(secretary);
    await approver.getByText('Helt nyt mål inden 2024.').waitFor();
    await press(approver, 'Godkend og offentliggør');
    await approver.getByText('Godkendt. Læserne kan se teksten nu.').waitFor();
    await approver.context().close();

    const after = await as(reader, unit);
    await after.getByText('Helt nyt mål inden 2024.').waitFor();
    expect(await after.getByRole('link', { name: 'Rediger planen' }).count()).toBe(0);
    await after.context().close();
  }, 90_000);

  test('who may not write is told so', async () => {
    const page = await as(reader, `${unit}&vis=rediger`);
    await page.getByRole('heading', { name: 'Du kan ikke redigere planen' }).waitFor();
    await page.context().close();
  }, 40_000);
});

test.each([
  ['mine-svar', `${plan}&vis=mine-svar`, 'Hvordan går det samlet set?', { theme: 'dark', width: 320 }],
  ['rediger', `${unit}&vis=rediger`, 'Forord fra lederen', { theme: 'dark', width: 320 }],
  ['plan-ekstern', `${unit}&udgave=ekstern`, 'Bilag 1: Vision og fælles fokusområder', { theme: 'light', width: 1280 }],
])(
  '%s is readable for everyone and keeps within the page',
  async (name, query, ready, look) => {
    const page = await as(name === 'rediger' ? secretary : owner, query, look);
    await page.getByRole('main').getByText(ready).first().waitFor();
    await picture(page, name);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth)).toBeLessThanOrEqual(1);
    await page.context().close();
  },
  40_000,
);

test('the external edition leaves bilag 2, its reference and the staff’s names at home', async () => {
  const page = await as(owner, unit);
  const main = page.getByRole('main');
  await main.getByText('Bilag 2: Sammenhæng mellem målene').first().waitFor();
  expect(await main.innerText()).toContain('Anne Holm');
  await page.getByRole('link', { name: 'Ekstern udgave' }).click();
  await main.getByText('Bilag 2').first().waitFor({ state: 'detached' });
  const text = await main.innerText();
  expect([text.includes('Anne Holm'), text.includes('bilag 2'), text.includes('bilag 1')]).toEqual([false, false, true]);
  expect(await page.title()).toBe('Udviklingsplan 2022-2024, CSU Egedammen');
  await page.context().close();
}, 40_000);
