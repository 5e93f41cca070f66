import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { readFailure } from '../failure.js';
import { indsatser, makeIndsatser } from '../indsatser.js';
import type { Refusal } from './refusal.js';
import { refusedReads } from './refused-reads.js';
import { refusedWrites } from './refused-writes.js';

const TABLE = [...refusedReads, ...refusedWrites];
const ITEMS = "web/lists/getByTitle('Indsatser')/items";

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
  await makeIndsatser(running);
  const { fields } = indsatser(running);
  await fields.addText('Kode');
  await fields.getByTitle('Kode').update({ Indexed: true });
  await fields.getByTitle('Kode').update({ EnforceUniqueValues: true });
  await indsatser(running).items.add({ Title: 'a', Kode: 'k1' });
});
afterAll(() => running.close());

const FORMATS: Record<string, [accept: string, version?: string]> = {
  'no metadata': ['application/json;odata=nometadata'],
  'minimal metadata': ['application/json'],
  verbose: ['application/json;odata=verbose'],
  'OData 4': ['application/json', '4.0'],
};
const bodyOf = (refusal: Refusal): string | undefined => refusal.headers?.['X-Test-Body'] ?? (refusal.body && JSON.stringify(refusal.body));

const call = (refusal: Refusal, accept: string, version?: string): Promise<Response> =>
  fetch(`${running.site}/_api/${refusal.path}`, {
    method: refusal.method === 'MERGE' ? 'POST' : (refusal.method ?? 'GET'),
    headers: {
      Authorization: `Bearer user:${refusal.who ?? OWNER}`,
      Accept: accept,
      'Content-Type': 'application/json',
      ...(refusal.method === 'MERGE' ? { 'X-HTTP-Method': 'MERGE' } : {}),
      ...(version ? { 'OData-Version': version } : {}),
      ...refusal.headers,
    },
    body: bodyOf(refusal),
  });

describe.each(TABLE)('$name is refused', (refusal) => {
  test.each(Object.keys(FORMATS))('in %s', async (format) => {
    const answer = await call(refusal, ...(FORMATS[format] ?? ['']));
    const failed = await readFailure(answer);
    expect(failed).toMatchObject({ status: refusal.status, code: refusal.code });
    expect(failed.message).toMatch(refusal.message);
    const body: Record<string, { message: unknown }> = JSON.parse(await answer.text());
    expect(Object.keys(body)).toEqual([format === 'verbose' || format === 'OData 4' ? 'error' : 'odata.error']);
    expect(typeof (body['odata.error'] ?? body['error'])?.message).toBe(format === 'OData 4' ? 'string' : 'object');
  });

  test('inside a batch', async () => {
    const head = `Accept: application/json;odata=nometadata\nContent-Type: application/json${refusal.headers?.['If-Match'] ? `\nIf-Match: ${refusal.headers['If-Match']}` : ''}`;
    const parts = [
      `${refusal.method ?? 'GET'} ${running.site}/_api/${refusal.path.replaceAll(' ', '%20')} HTTP/1.1\n${head}\n\n${bodyOf(refusal) ?? ''}`,
      `GET ${running.site}/_api/web/title HTTP/1.1\n${head}\n\n`,
    ];
    const body = `${parts.map((part) => `--batch_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n${part}\n`).join('')}--batch_1--\n`;
    const answer = await fetch(`${running.site}/_api/$batch`, {
      method: 'POST',
      headers: { Authorization: `Bearer user:${refusal.who ?? OWNER}`, 'Content-Type': 'multipart/mixed; boundary=batch_1' },
      body,
    });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => Number(match[1]))).toEqual([refusal.status, 200]);
    expect(text).toContain(refusal.code);
  });
});

test('a unique value that is taken may answer 400, by a switch', async () => {
  await fetch(`${running.control}/switches`, { method: 'POST', body: '{"duplicateStatus":400}' });
  expect((await running.call(OWNER, ITEMS, { method: 'POST', body: '{"Kode":"k1"}' })).status).toBe(400);
});

test('a caller without a token is asked for one', async () => {
  expect((await fetch(`${running.site}/_api/web`)).status).toBe(401);
  expect((await fetch(`${running.site}/_api/web`, { headers: { Authorization: 'Basic x' } })).status).toBe(401);
});
