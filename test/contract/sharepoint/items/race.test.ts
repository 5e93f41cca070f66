import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';

const WRITERS = 100;
const PATH = "web/lists/getByTitle('Planer')/items";
let running: Tenant;
beforeAll(async () => {
  running = await tenant();
  await running.spAs(OWNER).web.lists.add('Planer');
  await running.spAs(OWNER).web.lists.getByTitle('Planer').fields.addNumber('Antal');
});
afterAll(() => running.close());

/** Adds one to the number, from the state it has read; again when another was faster. Answers how often it tried. */
async function addOne(): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const item: { Antal: number; 'odata.etag': string } = JSON.parse(
      await (await running.call(MEMBER, `${PATH}(1)`, { headers: { Accept: 'application/json' } })).text(),
    );
    const answer = await running.call(MEMBER, `${PATH}(1)`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': item['odata.etag'] },
      body: JSON.stringify({ Antal: item.Antal + 1 }),
    });
    if (answer.status === 204) return tries;
    expect(answer.status).toBe(412);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
  }
}

test.each(['guid', 'number'])(
  `a hundred writers of one item lose no change (etag form %s)`,
  async (itemEtag) => {
    await fetch(`${running.control}/switches`, { method: 'POST', body: JSON.stringify({ itemEtag }) });
    const list = running.spAs(OWNER).web.lists.getByTitle('Planer');
    if (itemEtag === 'guid') await list.items.add({ Antal: 0 });
    else await list.items.getById(1).update({ Antal: 0 });
    const tries = await Promise.all(Array.from({ length: WRITERS }, addOne));
    expect((await list.items.getById(1)()).Antal).toBe(WRITERS);
    expect(Math.max(...tries)).toBeGreaterThan(1);
  },
  60_000,
);
