import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
  await running.spAs(OWNER).web.lists.add('Planer');
});
afterAll(() => running.close());

const JOIN = "<Join Type='LEFT' ListAlias='Enhed'><Eq><FieldRef Name='Enhed' RefType='ID' /><FieldRef List='Enhed' Name='ID' /></Eq></Join>";
const OVERLAP =
  "<DateRangesOverlap><FieldRef Name='EventDate' /><FieldRef Name='EndDate' /><FieldRef Name='RecurrenceID' /><Value Type='DateTime'><Month /></Value></DateRangesOverlap>";

test.each([
  ['joins', `<View><Joins>${JOIN}</Joins></View>`],
  ['projected columns', "<View><ProjectedFields><Field Name='Sted' Type='Lookup' List='Enhed' ShowField='Title' /></ProjectedFields></View>"],
  ['overlapping dates', `<View><Query><Where>${OVERLAP}</Where></Query></View>`],
  ['other memberships', "<View><Query><Where><Membership Type='SPGroup' ID='3'><FieldRef Name='Author' /></Membership></Where></Query></View>"],
])('CAML with %s is not served: never another set of rows', async (_what, ViewXml) => {
  const list = running.spAs(OWNER).web.lists.getByTitle('Planer');
  expect(await failure(list.getItemsByCAMLQuery({ ViewXml }))).toMatchObject({ status: 501 });
  expect(await failure(list.renderListDataAsStream({ ViewXml }))).toMatchObject({ status: 501 });
});

test('empty Joins and ProjectedFields mean nothing', async () => {
  const list = running.spAs(OWNER).web.lists.getByTitle('Planer');
  expect(await list.getItemsByCAMLQuery({ ViewXml: '<View><Joins /><ProjectedFields /></View>' })).toEqual([]);
});
