import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { everyValue, makeEveryKind } from './every-kind.js';
import { compareWith } from './compare.js';
import { streamDifferences } from './listed-differences.js';
import field from './recorded/field.json';
import stream from './recorded/stream.json';

let running: Tenant;
const LIST = "web/lists/getByTitle('Indsatser')";
const { recorded, everySubjectSeen } = compareWith(streamDifferences);
const post = (path: string, body: object): Promise<Response> => running.call(OWNER, path, { method: 'POST', body: JSON.stringify(body) });

async function render(fields: string[]): Promise<{ Row: unknown[] }> {
  const ViewXml = `<View><ViewFields>${fields.map((name) => `<FieldRef Name="${name}" />`).join('')}</ViewFields><RowLimit>5</RowLimit></View>`;
  const answer = await post(`${LIST}/renderListDataAsStream`, { parameters: { ViewXml, RenderOptions: 2 } });
  expect(answer.status).toBe(stream.status);
  return answer.json() as Promise<{ Row: unknown[] }>;
}

beforeAll(async () => {
  running = await tenant();
  await makeEveryKind(running);
  await post(`${LIST}/items`, everyValue(running.userId(OWNER)));
  await post(`${LIST}/items`, { Title: 'Indsats 2', Number: 0, Currency: 0, Boolean: false });
});
afterAll(async () => {
  await running.close();
  everySubjectSeen();
});

test('rows with a title', async () => {
  const { Row, ...answer } = await render(['Title']);
  recorded('stream', stream.answer, answer);
  recorded('row', { '[]': stream.row }, Row);
});

test.each([
  ['row with values', 0],
  ['row without values', 1],
])('every kind of field in a %s', async (subject, at) => {
  const { Row } = await render(['Title', ...Object.keys(field.kinds)]);
  recorded(subject, { ...stream.row, ...stream.rowCells }, Row[at]);
});
