import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { compareWith } from './compare.js';
import { protocolDifferences } from './listed-differences.js';
import errors from './recorded/errors.json';
import protocol from './recorded/protocol.json';
import web from './recorded/web.json';

let running: Tenant;
const { recorded, everySubjectSeen } = compareWith(protocolDifferences);
const accept = (format: string): RequestInit => ({ headers: { Accept: `application/json;odata=${format}` } });

beforeAll(async () => {
  running = await tenant();
});
afterAll(async () => {
  await running.close();
  everySubjectSeen();
});

test('every answer has the headers that were recorded', async () => {
  for (const path of ['web', "web/lists/getByTitle('x')"]) {
    const answer = await running.call(OWNER, path);
    expect(protocol.headers.filter((name) => !answer.headers.has(name))).toEqual([]);
  }
});

test('the web: regional settings, and everything in verbose', async () => {
  recorded('regional settings', web.regionalSettings, await (await running.call(OWNER, 'web/regionalSettings?$expand=TimeZone')).json());
  const { d } = (await (await running.call(OWNER, 'web', accept('verbose'))).json()) as { d: Record<string, unknown> };
  const deferred = Object.fromEntries(web.verbose.deferredNames.map((name) => [name, web.verbose.deferred]));
  recorded('web, verbose', { __metadata: web.verbose.metadata, ...deferred, ...web.verbose.shape }, d);
});

test('what is added has its metadata in minimalmetadata', async () => {
  const answer = await running.call(OWNER, 'web/roledefinitions', {
    method: 'POST',
    body: JSON.stringify({ Name: 'Skriver', BasePermissions: { High: '0', Low: '1' }, Order: 200 }),
    ...accept('minimalmetadata'),
  });
  const own = Object.keys((await answer.json()) as object).filter((key) => key.startsWith('odata.'));
  expect({ status: answer.status, own: own.sort() }).toEqual({ status: protocol.minimalmetadata.added, own: protocol.minimalmetadata.root });
});

test.each(errors.refusals)('$case', async ({ status, code }) => {
  const answer = await running.call(OWNER, "web/lists/getByTitle('nonexisting')");
  const body = (await answer.json()) as { 'odata.error': { code: string } };
  expect({ status: answer.status, code: body['odata.error'].code }).toEqual({ status, code });
  recorded('error', errors.shape, body);
});

describe('a batch', () => {
  const part = (method: string, path: string, format: string, body = ''): string =>
    [
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `${method} ${running.site}/_api/${path} HTTP/1.1`,
      `Accept: application/json;odata=${format}`,
      'Content-Type: application/json',
      'If-Match: *',
      '',
      body,
      '',
    ].join('\r\n');

  async function batch(parts: string[]): Promise<{ type: string; answers: string[] }> {
    const body = `${parts.map((each) => `--batch_1\r\n${each}`).join('')}--batch_1--\r\n`;
    const answer = await running.call(OWNER, '$batch', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=batch_1', Accept: 'multipart/mixed' },
    });
    const type = answer.headers.get('content-type') ?? '';
    const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
    return { type, answers: (await answer.text()).split(`--${boundary}`).slice(1, -1) };
  }

  test.each([
    ['200 OK nometadata', 'GET', 'web', ''],
    ['200 OK nometadata', 'GET', "web/lists/getByTitle('Planer')", ''],
    ['201 Created nometadata', 'POST', 'web/lists', '{"Title":"Andre","BaseTemplate":100}'],
    ['201 Created nometadata', 'POST', 'web/roledefinitions', '{"Name":"Se","BasePermissions":{"High":"0","Low":"1"},"Order":201}'],
    ['204 No Content nometadata', 'MERGE', "web/lists/getByTitle('Planer')", '{"Description":"x"}'],
    ['200 OK verbose', 'GET', 'web', ''],
    ['201 Created minimalmetadata', 'POST', 'web/roledefinitions', '{"Name":"Ret","BasePermissions":{"High":"0","Low":"1"},"Order":202}'],
  ])('a part that is answered %s to %s %s', async (kind, method, path, body) => {
    await running.call(OWNER, 'web/lists', { method: 'POST', body: '{"Title":"Planer","BaseTemplate":100}' });
    const format = kind.split(' ').at(-1) ?? '';
    const { type, answers } = await batch([part(method, path, format, body)]);
    expect(type).toMatch(/^multipart\/mixed; boundary="?batchresponse_[\da-f-]{36}"?$/);
    const [head = '', status = ''] = (answers[0] ?? '').split('HTTP/1.1 ');
    const lines = (status.split('\r\n\r\n')[0] ?? '').split('\r\n');
    const parts: Record<string, string[][]> = protocol.batch.parts;
    const types: Record<string, string> = protocol.batch.contentTypes;
    expect(head.split('\r\n').filter((line) => line !== '')).toEqual(protocol.batch.preamble);
    expect(`${lines[0]} ${format}`).toBe(kind);
    expect(parts[kind]).toContainEqual(
      lines
        .slice(1)
        .map((line) => line.split(':')[0])
        .sort(),
    );
    expect(lines).toContain(`CONTENT-TYPE: ${types[format]}`);
  });
});
