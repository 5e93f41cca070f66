import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actAs } from './act-as.js';
import type { ActingPerson } from './act-as.js';
import { personalChatOf } from './activity.js';
import { startEchoBot } from './echo-bot.fixture.js';
import type { EchoBot } from './echo-bot.fixture.js';
import { startFakeConnector } from './fake-connector.js';
import type { FakeConnector } from './fake-connector.js';
import { ANNA, BO } from './people.fixture.js';

let connector: FakeConnector;
let bot: EchoBot;
let anna: ActingPerson;
beforeAll(async () => {
  [connector, bot] = await Promise.all([startFakeConnector({ people: [ANNA] }), startEchoBot()]);
  anna = actAs(ANNA, { botUrl: bot.url, serviceUrl: connector.serviceUrl });
});
afterAll(() => Promise.all([connector.close(), bot.close()]));
beforeEach(() => connector.reset());

const rejected = (work: Promise<unknown>): Promise<{ statusCode?: number; code?: string }> =>
  work.then(
    () => Promise.reject(new Error('It went well')),
    (e: object) => e,
  );

describe('a person acts', () => {
  test('a message is heard and answered in the person’s chat', async () => {
    expect((await anna.message('hej')).status).toBe(200);
    expect(bot.heard.at(-1)).toMatchObject({
      locale: 'da-DK',
      from: { aadObjectId: ANNA.objectId },
      conversation: { id: personalChatOf(ANNA), conversationType: 'personal' },
    });
    expect(connector.messagesOf(ANNA)).toMatchObject([{ text: 'ekko: hej' }]);
    expect(connector.messagesOf(BO)).toEqual([]);
  });
  test('a card’s action is answered with the next card', async () => {
    const answer = await anna.execute('svar', { nr: 7 }, '1');
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: { type: 'AdaptiveCard' } } });
    expect(bot.heard.at(-1)).toMatchObject({ name: 'adaptiveCard/action', replyToId: '1', value: { action: { verb: 'svar', data: { nr: 7 } } } });
  });
  test('installing, leaving and any other activity reach the bot', async () => {
    await anna.install();
    await anna.uninstall();
    await anna.conversationUpdate();
    await anna.submit({ svar: 'ja' }, '4');
    await anna.post({ type: 'typing' });
    expect(bot.heard.slice(-5).map((a) => [a.type, a.action])).toEqual([
      ['installationUpdate', 'add'],
      ['installationUpdate', 'remove'],
      ['conversationUpdate', undefined],
      ['message', undefined],
      ['typing', undefined],
    ]);
  });
});

describe('the connector', () => {
  beforeEach(async () => {
    await anna.install();
    connector.reset();
  });
  test('keeps what was sent, changed and removed', async () => {
    const id = await bot.remind('Midtvejsstatus');
    await bot.change(id, 'Besvaret');
    expect(connector.sent.map((s) => [s.method, s.id])).toEqual([
      ['POST', id],
      ['PUT', id],
    ]);
    expect(connector.messagesOf(ANNA)).toMatchObject([{ id, attachments: [{ content: { body: [{ text: 'Besvaret' }] } }] }]);
    expect(await rejected(bot.change('findes-ikke', 'x'))).toMatchObject({ statusCode: 404 });
  });
  test('opens a conversation and names members only for those who have the app', async () => {
    const ask = (path: string, body?: object): Promise<Response> =>
      fetch(`${connector.serviceUrl}v3/conversations${path}`, body && { method: 'POST', body: JSON.stringify(body) });
    expect(await (await ask('', { members: [{ id: ANNA.objectId }] })).json()).toEqual({ id: personalChatOf(ANNA) });
    expect((await ask('', { members: [{ id: BO.objectId }] })).status).toBe(403);
    expect((await ask(`/${encodeURIComponent(personalChatOf(BO))}/activities`, { type: 'message' })).status).toBe(403);
    expect(await (await ask(`/${encodeURIComponent(personalChatOf(ANNA))}/members`)).json()).toMatchObject([
      { aadObjectId: ANNA.objectId, name: ANNA.displayName },
    ]);
    expect((await ask(`/${encodeURIComponent(personalChatOf(ANNA))}/members/${BO.objectId}`)).status).toBe(404);
    expect(await (await ask(`/${encodeURIComponent(personalChatOf(ANNA))}/pagedmembers`)).json()).toMatchObject({ members: [{ id: ANNA.objectId }] });
  });
});

describe('faults', () => {
  beforeEach(async () => {
    await anna.install();
    connector.reset();
  });
  test.each([403, 404, 412])('%i is given once and nothing is sent', async (status) => {
    connector.faults.add({ fault: { kind: 'status', status }, method: 'POST' });
    expect(await rejected(bot.remind('x'))).toMatchObject({ statusCode: status });
    expect(connector.sent).toEqual([]);
    await bot.remind('y');
    expect(connector.requests).toHaveLength(2);
  });
  test('429 carries Retry-After, and botbuilder waits for it', async () => {
    connector.faults.add({ fault: { kind: 'status', status: 429, retryAfter: 1 } });
    await bot.remind('x');
    expect(connector.requests).toHaveLength(2);
    expect(connector.sent).toHaveLength(1);
  });
  test('a rule hits its own conversation only, as often as it says', async () => {
    connector.faults.add({ fault: { kind: 'status', status: 412 }, conversation: personalChatOf(BO) });
    connector.faults.add({ fault: { kind: 'status', status: 412 }, times: 2 });
    await rejected(bot.remind('1'));
    await rejected(bot.remind('2'));
    await bot.remind('3');
    expect(connector.messagesOf(ANNA)).toHaveLength(1);
  });
  test('slow answers come all the same', async () => {
    connector.faults.add({ fault: { kind: 'slow', ms: 300 } });
    const before = performance.now();
    await bot.remind('x');
    expect(performance.now() - before).toBeGreaterThan(290);
    expect(connector.sent).toHaveLength(1);
  });
  test('a broken connection does not tell whether the message was sent; botbuilder sends it again', async () => {
    const post = (): Promise<Response> =>
      fetch(`${connector.serviceUrl}v3/conversations/${personalChatOf(ANNA)}/activities`, { method: 'POST', body: '{"type":"message"}' });
    connector.faults.add({ fault: { kind: 'drop', when: 'before' } });
    await expect(post()).rejects.toThrow();
    expect(connector.sent).toEqual([]);
    connector.faults.add({ fault: { kind: 'drop', when: 'after' } });
    await expect(post()).rejects.toThrow();
    expect(connector.sent).toHaveLength(1);
    connector.faults.add({ fault: { kind: 'drop', when: 'after' } });
    await bot.remind('y');
    expect(connector.sent).toHaveLength(3);
  }, 20_000);
});
