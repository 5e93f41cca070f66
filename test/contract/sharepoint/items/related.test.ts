import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  const { web } = running.spAs(OWNER);
  await web.lists.add('Planer');
  await web.lists.add('Indsatser');
  await list('Planer').items.add({ Title: 'p' });
});
const list = (title: string) => running.spAs(OWNER).web.lists.getByTitle(title);

async function lookup(behavior: string): Promise<void> {
  const { Id } = await list('Planer')();
  await list('Indsatser').fields.createFieldAsXml(
    `<Field Type="Lookup" Name="Plan" DisplayName="Plan" List="{${Id}}" ShowField="Title" Indexed="TRUE" RelationshipDeleteBehavior="${behavior}" />`,
  );
}

test('an item stays while a lookup that restricts points to it', async () => {
  await lookup('Restrict');
  await list('Indsatser').items.add({ Title: 'i', PlanId: 1 });
  const refused = {
    status: 500,
    message: 'This item cannot be deleted because an item in the "Indsatser" list is related to an item in the "Planer" list.',
  };
  expect(await failure(list('Planer').items.getById(1).delete())).toMatchObject(refused);
  expect(await failure(list('Planer').items.getById(1).recycle())).toMatchObject(refused);
  await list('Indsatser').items.getById(1).delete();
  await list('Planer').items.getById(1).delete();
  expect(await list('Planer').items()).toEqual([]);
});

test('what points to an item through a lookup that cascades goes with it', async () => {
  await lookup('Cascade');
  await list('Planer').items.add({ Title: 'q' });
  for (const PlanId of [1, 2, 1]) await list('Indsatser').items.add({ PlanId });
  await list('Planer').items.getById(1).delete();
  expect((await list('Indsatser').items()).map((item) => item.Id)).toEqual([2]);
});

test('without either the one that points stays', async () => {
  await lookup('None');
  await list('Indsatser').items.add({ Title: 'i', PlanId: 1 });
  await list('Planer').items.getById(1).delete();
  expect(await list('Indsatser').items()).toHaveLength(1);
});
