import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

const THRESHOLD = 20;
const ROWS = 60;
const REFUSED = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' };

let running: Tenant;
const items = () => running.spAs(OWNER).web.lists.getByTitle('Indsatser').items;

beforeAll(async () => {
  running = await tenant();
  const { web } = running.spAs(OWNER);
  await web.lists.add('Indsatser');
  const { fields } = web.lists.getByTitle('Indsatser');
  await fields.addNumber('Tal');
  await fields.addText('Periode');
  await fields.addText('Note');
  for (const name of ['Tal', 'Periode']) await fields.getByTitle(name).update({ Indexed: true });
  const [batched, execute] = running.spAs(OWNER).batched({ maxRequests: 100 });
  for (let id = 1; id <= ROWS; id += 1) {
    const row = { Title: `Nr ${id}`, Tal: (id * 7) % ROWS, Periode: id % 4 === 0 ? 'lige' : `P${id % 12}`, Note: `n${id}` };
    void batched.web.lists.getByTitle('Indsatser').items.add(row);
  }
  await execute();
  await fetch(`${running.control}/limits`, { method: 'POST', body: JSON.stringify({ listViewThreshold: THRESHOLD }) });
});
afterAll(() => running.close());

async function paged(query: AsyncIterable<{ Id: number }[]>): Promise<{ sizes: number[]; ids: number[] }> {
  const sizes: number[] = [];
  const ids: number[] = [];
  for await (const page of query) {
    sizes.push(page.length);
    ids.push(...page.map((row) => row.Id));
  }
  return { sizes, ids };
}
const upTo = (most: number, from = 1): number[] => Array.from({ length: most - from + 1 }, (_, at) => at + from);

describe('a list above the threshold', () => {
  test('is read whole, page by page: by id, and in the order of an indexed column', async () => {
    expect(await paged(items().select('Id').top(25))).toEqual({ sizes: [25, 25, 10], ids: upTo(ROWS) });
    const byTal = upTo(ROWS).sort((a, b) => ((a * 7) % ROWS) - ((b * 7) % ROWS));
    expect((await paged(items().select('Id').orderBy('Tal').top(25))).ids).toEqual(byTal);
    expect((await paged(items().select('Id').orderBy('Tal', false).top(7))).ids).toEqual([...byTal].reverse());
    const byPeriod = await paged(items().select('Id').orderBy('Periode').top(13));
    expect(new Set(byPeriod.ids).size).toBe(ROWS);
  });

  test('is read in ranges of ids, or of an indexed column, as long as the range is narrow', async () => {
    expect((await paged(items().select('Id').filter('Id gt 20 and Id le 40').top(7))).ids).toEqual(upTo(40, 21));
    expect(await items().select('Id').filter('Id ge 1 and Id lt 60 and Id gt 50')()).toHaveLength(9);
    expect(await items().select('Id').filter('Tal ge 10 and Tal lt 30')()).toHaveLength(20);
    expect(await failure(items().filter('Tal ge 10 and Tal lt 40')())).toMatchObject(REFUSED);
    expect(await failure(items().filter('Id gt 20')())).toMatchObject(REFUSED);
    expect(await failure(items().filter('Id gt 20 or Id le 40')())).toMatchObject(REFUSED);
  });

  test('gives an indexed value page by page, and refuses what no index narrows', async () => {
    const even = upTo(ROWS).filter((id) => id % 4 === 0);
    expect((await paged(items().select('Id').filter("Periode eq 'lige'").top(4))).ids).toEqual(even);
    expect(await items().filter("Periode eq 'lige' and Note eq 'n8'")()).toHaveLength(1);
    expect(await failure(items().filter("Note eq 'n8'")())).toMatchObject(REFUSED);
    expect(await failure(items().orderBy('Note')())).toMatchObject(REFUSED);
    expect(await failure(items().filter("Periode eq 'lige' or Note eq 'n1'")())).toMatchObject(REFUSED);
  });
});
