import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../browser/launch.js';
import { startProduct, type RunningProduct } from './running-product.js';

const ANSWER = 'To af tre redskaber er i brug på alle hold.\n1. december evaluerer vi «Talking Mats» & <resten>.';

let product: RunningProduct;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let chat: Page;

const shot = (of: Page, name: string) => of.screenshot({ path: join(screenshotFolder(), `hovedopgaven-${name}.png`), fullPage: true });

beforeAll(async () => {
  product = await startProduct('--port', '8760');
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'da-DK' });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  chat = await context.newPage();
  process.stdout.write(`Screenshots: ${screenshotFolder()}\n`);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 20_000);

test("the overview shows Rudersdal's 49 indsatser, 17 of them cross-cutting", async () => {
  await page.goto(product.page);
  await page.getByRole('heading', { name: 'Oversigt over indsatser' }).waitFor();
  await page.getByText('49 indsatser, heraf 17 tværgående').first().waitFor();
  expect(await page.getByRole('main').getByRole('table').count()).toBeGreaterThanOrEqual(5);
  await shot(page, '1-oversigt');
}, 30_000);

test("a row opens the indsats on its unit's plan, and back again", async () => {
  await page.getByRole('link', { name: 'Fleksibelt daghjem' }).click();
  await page.getByRole('heading', { name: 'Fleksibelt daghjem' }).waitFor();
  expect(new URL(page.url()).searchParams.get('indsats')).toMatch(/^\d+$/);
  await page.goBack();
  await page.getByText('49 indsatser, heraf 17 tværgående').first().waitFor();
}, 30_000);

test('nobody is asked before the round opens; on its first day the card arrives', async () => {
  const anne = product.teams.find(({ user }) => user === 'anne.holm@demo.example');
  await chat.goto(anne?.url ?? 'about:blank');
  await chat.getByText('Det kan jeg hjælpe med').first().waitFor();
  expect(await chat.getByText('Midtvejsstatus februar 2023').count()).toBe(0);
  await product.moveTo('2023-02-01');
  await chat.getByText('Midtvejsstatus februar 2023').first().waitFor({ timeout: 10_000 });
  await shot(chat, '2-kort');
}, 40_000);

test('the owner answers in the card, and the card becomes the answer', async () => {
  await chat.getByRole('button', { name: 'Svar', exact: true }).first().click();
  await chat.getByText('Hvad er status i forhold til at opnå målet?').first().waitFor();
  await shot(chat, '3-spoergsmaal');
  await chat.getByRole('button', { name: 'Send svar' }).last().click();
  await chat.getByText('Svaret er ikke sendt endnu.').last().waitFor();
  await chat.getByText('Skriv et svar.').last().waitFor();
  await chat.locator('textarea').last().fill(ANSWER);
  await chat.getByRole('combobox').last().click();
  await chat.getByRole('option', { name: 'Efter planen' }).last().click();
  await chat.getByRole('button', { name: 'Send svar' }).last().click();
  await chat.getByRole('button', { name: 'Ret svar' }).first().waitFor();
  await chat.getByText('To af tre redskaber er i brug på alle hold.').first().waitFor();
  await shot(chat, '4-besvaret');
}, 40_000);

test('the page shows the answer under the indsats', async () => {
  await page.goto(`${product.page}?plan=hilleroed%2F2022-2024`);
  await page.getByRole('link', { name: 'Kommunikation og kommunikationsteknologi' }).click();
  await page.getByText('To af tre redskaber er i brug på alle hold.').waitFor();
  await page.getByText('1. december evaluerer vi «Talking Mats» & <resten>.').waitFor();
  await shot(page, '5-plan');
}, 30_000);

test('the list view shows it to the secretariat', async () => {
  await page.goto(`${product.site}/Lists/VpStatusser/BesvaretDenneUge.aspx?as=sofie.skov%40demo.example`);
  await page.getByText('To af tre redskaber er i brug på alle hold.').first().waitFor();
  await shot(page, '6-statusser');
  await page.goto(`${product.site}/Lists/VpPaamindelser/Paamindelser.aspx`);
  await page.getByRole('row', { name: /anne\.holm@demo\.example.*Sendt/ }).waitFor();
  await shot(page, '7-paamindelser');
}, 30_000);

test('everything stops cleanly when asked to', async () => {
  await browser.close();
  expect(await product.stop()).toBe(0);
}, 30_000);
