import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, jest, test } from '@jest/globals';
import { everyTurn, typed } from './turns-of-everybody.fixture.js';
import { botInChat } from './turns.fixture.js';

const loaded: string[] = [];
jest.mock('./adapters/open-telemetry.js', () => {
  loaded.push('open-telemetry');
  return jest.requireActual('./adapters/open-telemetry.js');
});

/** A collector on this machine that keeps what it is sent. */
async function collector() {
  const got: { path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      got.push({ path: request.url ?? '', body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { got, url, close: () => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()) };
}

interface Point {
  asInt?: string | number;
  asDouble?: number;
  count?: string | number;
  attributes: { key: string; value: { stringValue?: string } }[];
}
interface Metrics {
  resourceMetrics: { scopeMetrics: { metrics: { name: string; sum?: { dataPoints: Point[] }; histogram?: { dataPoints: Point[] } }[] }[] }[];
}

const pointsOf = ({ sum, histogram }: Metrics['resourceMetrics'][0]['scopeMetrics'][0]['metrics'][0]): Point[] => (sum ?? histogram)?.dataPoints ?? [];
const amountOf = ({ asInt, asDouble, count }: Point): number => Number(asInt ?? asDouble ?? count);

/** `reminders outcome=sent` → how many, of the last export. */
function sumsIn(body: string): Map<string, number> {
  const metrics = (JSON.parse(body) as Metrics).resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  const facts = metrics.flatMap((metric) =>
    pointsOf(metric).flatMap((point) =>
      point.attributes.map(({ key, value }) => [`${metric.name} ${key}=${value.stringValue ?? ''}`, amountOf(point)] as const),
    ),
  );
  const sums = new Map<string, number>();
  for (const [at, amount] of facts) sums.set(at, (sums.get(at) ?? 0) + amount);
  return sums;
}

test('not configured, nothing of OpenTelemetry is loaded and nothing is sent', async () => {
  const chat = await botInChat();
  await chat.install();
  await chat.close();
  expect(loaded).toEqual([]);
});

test('configured, the collector gets reminders and answers by outcome, how long Teams took, the traces, and nothing of anybody', async () => {
  const { got, url, close } = await collector();
  const chat = await botInChat(1, { secretariat: ['sara@demo.example'], collector: url });
  await everyTurn(chat, new TypeError('fetch failed'));
  await chat.close();
  await close();
  expect(loaded).toEqual(['open-telemetry']);
  const sums = sumsIn(got.filter(({ path }) => path === '/v1/metrics').at(-1)?.body ?? '{"resourceMetrics":[]}');
  for (const one of [
    'vp.reminders outcome=undeliverable',
    'vp.reminders outcome=sent',
    'vp.answers outcome=answered',
    'vp.answers outcome=faults',
    'vp.answers outcome=kept',
    'vp.answers outcome=kept-written',
    'vp.delivery.duration result=sent',
    'vp.turn.duration type=invoke',
  ])
    expect([one, (sums.get(one) ?? 0) > 0]).toEqual([one, true]);
  expect(sums.get('vp.answers outcome=kept')).toBe(1);
  const traces = got.filter(({ path }) => path === '/v1/traces').map(({ body }) => body);
  expect(traces.join()).toContain('"name":"delivery"');
  for (const { body } of got) for (const secret of [typed, 'demo.example', 'id-anne', '29:']) expect(body).not.toContain(secret);
});
