import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../../browser/launch.js';
import { startEchoBot } from './echo-bot.fixture.js';
import type { EchoBot } from './echo-bot.fixture.js';
import { ANNA, BO } from './people.fixture.js';
import { startPlayground } from './start-playground.js';
import type { Playground } from './start-playground.js';

// a browser on a busy machine
jest.setTimeout(60_000);

let bot: EchoBot;
let browser: Browser;
let teams: Playground;
let opened = 0;
const people = [ANNA, BO];
beforeAll(async () => {
  [bot, browser] = await Promise.all([startEchoBot(), launchBrowser()]);
  teams = await startPlayground({ person: ANNA, people, botUrl: bot.url, port: 0, onOpened: () => (opened += 1) });
});
afterAll(async () => {
  await teams?.close();
  await Promise.all([bot.close(), browser.close()]);
});

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  await page.goto(teams.url);
  return page;
}

test('the bot is installed for the person before anybody opens the chat, in Danish, through the front', () => {
  expect(teams).toMatchObject({ user: ANNA.upn, connector: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/_connector$/) });
  expect(bot.heard).toMatchObject([
    { type: 'installationUpdate', action: 'add', locale: 'da-DK', serviceUrl: teams.connector, from: { aadObjectId: ANNA.objectId } },
  ]);
});

test('everything listens on 127.0.0.1 only', () => {
  const own = execFileSync('sh', ['-c', `cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4=="0A"{print $2}'`], { encoding: 'utf8' });
  const port = Number(new URL(teams.url).port).toString(16).toUpperCase().padStart(4, '0');
  expect(own.split('\n').filter((line) => line.endsWith(`:${port}`))).toEqual([`0100007F:${port}`]);
});

test('a card sent while nobody looked waits for the person, can be answered, and is still answered after a reload', async () => {
  const id = await bot.remind('Midtvejsstatus for Åben Dialog');
  await bot.change(id, 'Midtvejsstatus for Åben Dialog, frist 1\\. december');
  const page = await open();
  await page.getByText('Midtvejsstatus for Åben Dialog, frist 1. december').last().waitFor();
  expect(bot.heard).toHaveLength(1);
  expect(opened).toBe(1);
  await page.getByRole('button', { name: 'Svar' }).click();
  await page.getByText('Tak for svaret').last().waitFor();
  expect(bot.heard.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: id,
    locale: 'da-DK',
    value: { action: { verb: 'svar', data: { nr: 7 } } },
  });
  await page.reload();
  await page.getByText('Tak for svaret').last().waitFor();
  await bot.change(id, 'Rettet bagefter');
  await page.getByText('Rettet bagefter').last().waitFor();
  await page.screenshot({ path: join(screenshotFolder(), 'teams.png') });
  await page.close();
});

test('what the person writes reaches the bot in her language', async () => {
  const page = await open();
  await page.getByText('Rettet bagefter').last().waitFor();
  await page.getByRole('textbox').last().click();
  await page.keyboard.type('hjælp');
  await page.keyboard.press('Enter');
  await page.getByText('ekko: hjælp').last().waitFor();
  expect(bot.heard.at(-1)).toMatchObject({ type: 'message', text: 'hjælp', locale: 'da-DK', entities: [{ type: 'clientInfo', locale: 'da-DK' }] });
  await page.close();
});

test('only the person herself can be written to, and a taken port or a silent bot is named', async () => {
  const create = (id: string): Promise<Response> =>
    fetch(`${teams.connector}/v3/conversations`, { method: 'POST', body: JSON.stringify({ members: [{ id }] }) });
  expect((await create(ANNA.objectId)).status).toBe(201);
  expect((await create(BO.objectId)).status).toBe(403);
  await expect(startPlayground({ person: BO, people, botUrl: bot.url, port: Number(new URL(teams.url).port) })).rejects.toThrow('cannot be used');
  await expect(startPlayground({ person: BO, people, botUrl: 'http://127.0.0.1:9/api/messages', port: 0 })).rejects.toThrow('Bo Østergaard');
});
