import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
  await running.spAs(OWNER).web.lists.add('Planer');
});
afterAll(() => running.close());

test.each([
  ['SP.Data.PlanerListItem', 201],
  ['SP.ListItem', 201],
  ['SP.Data.EnhederListItem', 400],
])('a verbose body that says it is %s: %i', async (type, status) => {
  const answer = await running.call(OWNER, "web/lists/getByTitle('Planer')/items", {
    method: 'POST',
    body: JSON.stringify({ __metadata: { type }, Title: 'a' }),
    headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
  });
  expect(answer.status).toBe(status);
});
