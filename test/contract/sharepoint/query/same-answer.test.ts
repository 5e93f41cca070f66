import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { readCaml } from '../../../local-tenant/sharepoint/items/caml-columns.js';
import { odataColumns } from '../../../local-tenant/sharepoint/items/columns.js';
import { runQuery } from '../../../local-tenant/sharepoint/items/run-query.js';
import type { ListDoc } from '../../../local-tenant/sharepoint/model/types.js';
import { bindFilter } from '../../../local-tenant/sharepoint/query/bind-filter.js';
import { parseFilter } from '../../../local-tenant/sharepoint/query/parse-filter.js';
import type { Predicate } from '../../../local-tenant/sharepoint/query/predicate.js';
import { openers } from '../../../local-tenant/sharepoint/resources/openers.js';
import { parseView } from '../../../local-tenant/sharepoint/resources/view-xml.js';
import type { Context } from '../../../local-tenant/sharepoint/tenant/site.js';
import { indsatser, makeIndsatser } from '../indsatser.js';
import type { Question, Values } from './predicates.js';
import { PLANS, questions, rows } from './predicates.js';

/** Cases of one run; `npm run proof` may ask for more. */
const CASES = Number(process.env['TENANT_QUERY_CASES'] ?? 10_000);
let running: Tenant;
let context: Context;
let list: ListDoc;
let stored: (Values & { Id: number })[];

beforeAll(async () => {
  running = await tenant();
  await makeIndsatser(running);
  for (const [at, Title] of PLANS.entries())
    await running
      .spAs(OWNER)
      .web.lists.getByTitle('Planer')
      .items.getById(at + 1)
      .update({ Title });
  for (const name of ['Tal', 'Title', 'Tid', 'Plan']) await indsatser(running).fields.getByInternalNameOrTitle(name).update({ Indexed: true });
  const values = fc.sample(rows, { numRuns: 60, seed: 7 });
  const [batched, execute] = running.spAs(OWNER).batched({ maxRequests: 100 });
  const added = values.map((each) => batched.web.lists.getByTitle('Indsatser').items.add(each));
  await execute();
  const ids = await Promise.all(added);
  stored = values.map((each, at) => ({ ...each, Id: ids[at].Id }));
  const { inside } = running;
  const user = inside.docs.all('user').find((each) => each.Email === OWNER);
  const found = inside.docs.all('list').find((each) => each.Title === 'Indsatser');
  if (!user || !found) throw new Error('The list was not made.');
  context = { open: openers, site: inside, user, ifMatch: undefined };
  list = found;
});
afterAll(() => running.close());

const run = (where: Predicate | undefined): number[] => runQuery(context, list, { where, order: [], limit: 5000 }).rows.map((row) => row.id);
const byOData = (question: Question): number[] =>
  run(bindFilter(parseFilter(question.odata), { find: odataColumns(context.site, list, { Plan: {} }), zone: 'Europe/Copenhagen' }));
const byCaml = (question: Question): number[] =>
  run(readCaml(context, list, parseView(`<View><Query><Where>${question.caml ?? ''}</Where></Query></View>`)).where);
const plainly = (question: Question): number[] => stored.filter(question.holds).map((row) => row.Id);

describe('one question gives the same rows', () => {
  test(`in OData, in CAML and in plain words (${CASES} cases)`, () => {
    let caml = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const wanted = plainly(question);
        expect(byOData(question)).toEqual(wanted);
        if (question.caml === undefined) return;
        caml += 1;
        expect(byCaml(question)).toEqual(wanted);
      }),
      { numRuns: CASES },
    );
    expect(caml).toBeGreaterThan(CASES / 3);
  }, 120_000);

  test('and a planted mistake is found', () => {
    const found = fc.check(
      fc.property(
        questions,
        (question) => JSON.stringify(byOData({ ...question, odata: question.odata.replace(/ le /g, ' lt ') })) === JSON.stringify(plainly(question)),
      ),
      { numRuns: 2000, seed: 3 },
    );
    expect(found.failed).toBe(true);
    expect(found.counterexample?.[0].odata).toContain(' le ');
  });

  test('over HTTP as in the engine', async () => {
    for (const question of fc.sample(questions, { numRuns: 60, seed: 11 })) {
      const wanted = plainly(question);
      expect((await indsatser(running).items.select('Id', 'Plan/Id').expand('Plan').filter(question.odata).top(500)()).map((item) => item.Id)).toEqual(wanted);
      if (question.caml === undefined) continue;
      const found: { Id: number }[] = await indsatser(running).getItemsByCAMLQuery({ ViewXml: `<View><Query><Where>${question.caml}</Where></Query></View>` });
      expect(found.map((item) => item.Id)).toEqual(wanted);
    }
  }, 60_000);
});
