import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { makeEveryKind } from './every-kind.js';
import { compareWith } from './compare.js';
import { fieldDifferences } from './listed-differences.js';
import field from './recorded/field.json';

let running: Tenant;
let added: Record<string, Response>;
const { recorded, everySubjectSeen } = compareWith(fieldDifferences);

beforeAll(async () => {
  running = await tenant();
  added = await makeEveryKind(running);
});
afterAll(async () => {
  await running.close();
  everySubjectSeen();
});

test.each(Object.entries(field.kinds))('a field of the kind %s', async (kind, own) => {
  const answer = added[kind];
  expect(answer?.status).toBe(field.added);
  recorded(`${kind}, added`, { ...field.everyKind, ...own }, await answer?.json());
  const read = await running.call(OWNER, `web/lists/getByTitle('Indsatser')/fields/getByInternalNameOrTitle('${kind}')`);
  recorded(kind, { ...field.everyKind, ...own }, await read.json());
});
