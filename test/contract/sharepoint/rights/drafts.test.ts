import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, READER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
const list = (title: string, upn: string) => running.spAs(upn).web.lists.getByTitle(title);
const ROWS = '<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Plan"/></ViewFields></View>';

beforeEach(async () => {
  await running.reset();
  const { web } = running.spAs(OWNER);
  const plans = await web.lists.add('Planer', '', 100, false, { EnableModeration: true, DraftVersionVisibility: 2, EnableVersioning: true });
  await web.lists.add('Indsatser');
  await web.lists.getByTitle('Indsatser').fields.addLookup('Plan', { LookupListId: plans.Id, LookupFieldName: 'Title' });
  await list('Planer', MEMBER).items.add({ Title: 'Kladde' });
  await list('Indsatser', MEMBER).items.add({ Title: 'I', PlanId: 1 });
});

/** Every way in which PnPjs shows a plan's title to a reader, through the plan itself and through a lookup. */
async function shownTo(upn: string): Promise<Record<string, unknown>> {
  const plans = list('Planer', upn);
  const work = list('Indsatser', upn);
  const caml = `<View><Query><Where><IsNotNull><FieldRef Name="Title"/></IsNotNull></Where></Query></View>`;
  const titles = async (rows: Promise<{ Title: string }[]>): Promise<string[]> => (await rows).map((row) => row.Title);
  return {
    rows: await titles(plans.items.select('Title')()),
    caml: await titles(plans.getItemsByCAMLQuery({ ViewXml: caml })),
    stream: (await plans.renderListDataAsStream({ ViewXml: ROWS })).Row.map((row: { Title: string }) => row.Title),
    expanded: (await work.items.select('Plan/Title').expand('Plan')()).map((row: { Plan: { Title: string } | null }) => row.Plan?.Title ?? null),
    text: (await work.items.getById(1).fieldValuesAsText()).Plan,
    edit: (await work.items.getById(1).fieldValuesForEdit()).Plan,
    streamed: (await work.renderListDataAsStream({ ViewXml: ROWS })).Row[0].Plan[0].lookupValue,
    version: (await work.items.getById(1).versions())[0].Plan.LookupValue,
  };
}
const everywhere = (title: string) => ({
  rows: [title],
  caml: [title],
  stream: [title],
  expanded: [title],
  text: title,
  edit: `1;#${title}`,
  streamed: title,
  version: title,
});
const NOWHERE = { rows: [], caml: [], stream: [], expanded: [null], text: '', edit: '1;#', streamed: '', version: '' };

describe('a draft that waits for approval', () => {
  test('is shown to its author and to approvers, to readers nowhere: not through a lookup either', async () => {
    expect(await shownTo(READER)).toEqual(NOWHERE);
    expect(await shownTo(MEMBER)).toEqual(everywhere('Kladde'));
    expect(await shownTo(OWNER)).toEqual(everywhere('Kladde'));
    const [row] = (await list('Indsatser', READER).renderListDataAsStream({ ViewXml: ROWS })).Row;
    expect(row.Plan).toEqual([{ lookupId: 1, lookupValue: '', isSecretFieldValue: true }]);
    expect(await failure(list('Planer', READER).items.getById(1)())).toMatchObject({ status: 404 });
  });

  test('leaves readers the last approved state, in every answer and every question', async () => {
    await list('Planer', OWNER).items.getById(1).update({ OData__ModerationStatus: 0 });
    await list('Planer', MEMBER).items.getById(1).update({ Title: 'Ny kladde' });
    expect(await shownTo(READER)).toEqual(everywhere('Kladde'));
    expect(await shownTo(MEMBER)).toEqual(everywhere('Ny kladde'));
    const asked = (upn: string, title: string) => list('Indsatser', upn).items.filter(`Plan/Title eq '${title}'`).expand('Plan').select('Id', 'Plan/Id')();
    expect(await asked(READER, 'Ny kladde')).toEqual([]);
    expect(await asked(READER, 'Kladde')).toHaveLength(1);
    expect(await asked(OWNER, 'Ny kladde')).toHaveLength(1);
  });

  test('is found by an index that was made while it waited', async () => {
    await list('Planer', OWNER).items.getById(1).update({ OData__ModerationStatus: 0 });
    await list('Planer', MEMBER).items.getById(1).update({ Title: 'Ny kladde' });
    await list('Planer', OWNER).fields.getByTitle('Title').update({ Indexed: true });
    expect(await list('Planer', READER).items.filter("Title eq 'Kladde'")()).toHaveLength(1);
    expect(await list('Planer', READER).items.filter("Title eq 'Ny kladde'")()).toEqual([]);
    expect(await list('Planer', OWNER).items.filter("Title eq 'Ny kladde'")()).toHaveLength(1);
  });
});

test('a lookup shows nothing of an item whose rights were taken from the reader', async () => {
  await list('Planer', OWNER).items.getById(1).update({ OData__ModerationStatus: 0 });
  expect(await shownTo(READER)).toEqual(everywhere('Kladde'));
  await list('Planer', OWNER).items.getById(1).breakRoleInheritance(false);
  expect(await shownTo(READER)).toEqual(NOWHERE);
  expect(await shownTo(OWNER)).toEqual(everywhere('Kladde'));
});
