import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, READER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { readFailure } from '../failure.js';
import { indsatser, makeIndsatser } from '../indsatser.js';

interface Refusal {
  name: string;
  method?: string;
  path: string;
  body?: object;
  headers?: Record<string, string>;
  who?: string;
  status: number;
  code: string;
  message: RegExp | string;
}

const CLIENT = 'Microsoft.SharePoint.Client';
const SP = 'Microsoft.SharePoint.SPException';
const QUERY = `-1, ${CLIENT}.InvalidClientQueryException`;
const LIST = "web/lists/getByTitle('Indsatser')";
const ITEMS = `${LIST}/items`;
const column = (name: string): string => `Column '${name}' does not exist. It may have been deleted by another user.`;

const TABLE: Refusal[] = [
  {
    name: 'a list by title that is missing',
    path: "web/lists/getByTitle('Ukendt')",
    status: 404,
    code: '-1, System.ArgumentException',
    message: /^List 'Ukendt' does not exist at site with URL 'http/,
  },
  {
    name: 'a list by id that is missing',
    path: "web/lists(guid'00000000-0000-4000-8000-000000000000')",
    status: 404,
    code: `-2130575322, ${SP}`,
    message: /^List does not exist\.\n\nThe page you selected/,
  },
  {
    name: 'a list by address that is missing',
    path: "web/GetList('/sites/virksomhedsplaner/Lists/Ukendt')",
    status: 404,
    code: '-2147024894, System.IO.FileNotFoundException',
    message: 'File Not Found.',
  },
  {
    name: 'an item that is missing',
    path: `${ITEMS}(999)`,
    status: 404,
    code: '-2130575338, System.ArgumentException',
    message: 'Item does not exist. It may have been deleted by another user.',
  },
  {
    name: 'a title that is taken',
    method: 'POST',
    path: 'web/lists',
    body: { Title: 'Indsatser', BaseTemplate: 100 },
    status: 500,
    code: `-2130575342, ${SP}`,
    message: /specified title already exists in this Web site\. {2}Please choose another title\.$/,
  },
  {
    name: 'a unique value that is taken',
    method: 'POST',
    path: ITEMS,
    body: { Kode: 'K1' },
    status: 500,
    code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    message: 'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Kode].',
  },
  {
    name: 'a text that is too long',
    method: 'POST',
    path: ITEMS,
    body: { Title: 'x'.repeat(256) },
    status: 500,
    code: `-2130575336, ${SP}`,
    message: /^Invalid text value\.\n\nA text field contains invalid data\./,
  },
  {
    name: 'an etag that does not match',
    method: 'MERGE',
    path: `${ITEMS}(1)`,
    body: { Title: 'x' },
    headers: { 'If-Match': '"8"' },
    status: 412,
    code: `-1, ${CLIENT}.ClientServiceException`,
    message: /^The request ETag value '"8"' does not match the object's ETag value '"[0-9a-f-]{36},1"'\.$/,
  },
  {
    name: 'an item changed without an etag',
    method: 'MERGE',
    path: `${ITEMS}(1)`,
    body: { Title: 'x' },
    status: 412,
    code: `-1, ${CLIENT}.ClientServiceException`,
    message: /^The request ETag value '' does not match/,
  },
  {
    name: 'an unknown property',
    method: 'POST',
    path: ITEMS,
    body: { Ukendt: 1 },
    status: 400,
    code: QUERY,
    message: "The property 'Ukendt' does not exist on type 'SP.Data.IndsatserListItem'. Make sure to only use property names that are defined by the type.",
  },
  {
    name: 'an unknown column in $select',
    path: `${ITEMS}?$select=Ukendt`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field or property 'Ukendt' does not exist.",
  },
  {
    name: 'an unknown column in $expand',
    path: `${ITEMS}?$select=Id&$expand=Ukendt`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field or property 'Ukendt' does not exist.",
  },
  {
    name: 'an unknown column in $filter',
    path: `${ITEMS}?$filter=Ukendt eq 1`,
    status: 400,
    code: '-2147024809, System.ArgumentException',
    message: column('Ukendt'),
  },
  {
    name: 'an unknown column in $orderby',
    path: `${ITEMS}?$orderby=Ukendt`,
    status: 400,
    code: '-2147024809, System.ArgumentException',
    message: column('Ukendt'),
  },
  {
    name: 'a column by a name that is missing',
    path: `${LIST}/fields/getByInternalNameOrTitle('Ukendt')`,
    status: 400,
    code: '-2147024809, System.ArgumentException',
    message: column('Ukendt'),
  },
  {
    name: 'a lookup that is not expanded',
    path: `${ITEMS}?$select=Plan/Title`,
    status: 400,
    code: `-1, ${SP}`,
    message:
      "The query to field 'Plan/Title' is not valid. The $select query string must specify the target fields and the $expand query string must contains Plan.",
  },
  { name: 'bad OData', path: `${ITEMS}?$filter=Title gq 'x'`, status: 400, code: QUERY, message: /^The expression ".*" is not valid\.$/ },
  { name: 'a function that SharePoint has not', path: `${ITEMS}?$filter=endswith(Title,'x')`, status: 400, code: QUERY, message: /^The expression/ },
  {
    name: 'a filter on a note',
    path: `${ITEMS}?$filter=Tekst eq 'x'`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field 'Tekst' of type 'Note' cannot be used in the query filter expression.",
  },
  {
    name: 'an unknown path',
    path: 'web/noget',
    status: 404,
    code: `-1, ${CLIENT}.ResourceNotFoundException`,
    message: 'Cannot find resource for the request web/noget.',
  },
  {
    name: 'no right to write',
    method: 'POST',
    path: ITEMS,
    body: { Title: 'x' },
    who: READER,
    status: 403,
    code: '-2147024891, System.UnauthorizedAccessException',
    message: /^Access denied\./,
  },
  {
    name: 'no right to change the list',
    method: 'POST',
    path: `${LIST}/fields`,
    body: { Title: 'x', FieldTypeKind: 2 },
    who: READER,
    status: 403,
    code: '-2147024891, System.UnauthorizedAccessException',
    message: /^Access denied\./,
  },
  {
    name: 'a user that is missing',
    method: 'POST',
    path: 'web/ensureuser',
    body: { logonName: 'ingen@kommune.example' },
    status: 404,
    code: `-2146232832, ${SP}`,
    message: 'The specified user ingen@kommune.example could not be found.',
  },
  { name: 'a group that is missing', path: "web/sitegroups/getByName('Ukendt')", status: 404, code: `-2146232832, ${SP}`, message: 'Group cannot be found.' },
  {
    name: 'a date without a zone',
    method: 'POST',
    path: ITEMS,
    body: { Tid: '2023-02-14T10:00:00' },
    status: 400,
    code: QUERY,
    message: /^Cannot convert a primitive value to the expected type 'Edm\.DateTime'/,
  },
  {
    name: 'a body that is no JSON',
    method: 'POST',
    path: ITEMS,
    body: undefined,
    headers: { 'X-Test-Body': '{' },
    status: 400,
    code: QUERY,
    message: /^Invalid JSON/,
  },
  { name: 'what is not built', path: 'web/folders', status: 501, code: '-1, System.NotImplementedException', message: /web\/folders/ },
  {
    name: 'a new column indexed at once',
    method: 'POST',
    path: `${LIST}/fields`,
    body: { Title: 'Ny', FieldTypeKind: 2, Indexed: true },
    status: 500,
    code: `-2146232832, ${SP}`,
    message: /cannot be indexed/,
  },
];

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
