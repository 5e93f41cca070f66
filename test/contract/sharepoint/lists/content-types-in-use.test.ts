import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

const RISIKO = '0x0100AA11AA11AA11AA11AA11AA11AA11AA11';
const IN_USE = { status: 500, message: 'The content type is in use.' };

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  const { web } = running.spAs(OWNER);
  await web.lists.add('Planer');
  await web.contentTypes.add(RISIKO, 'Risiko');
  await list().contentTypes.addAvailableContentType(RISIKO);
});
const list = () => running.spAs(OWNER).web.lists.getByTitle('Planer');

test('a content type goes only when no item and no list has it any more', async () => {
  const web = () => running.spAs(OWNER).web.contentTypes.getById(RISIKO);
  const taken = (await list().contentTypes()).find((each) => each.Name === 'Risiko')?.StringId ?? '';
  const { Id } = await list().items.add({ Title: 'a', ContentTypeId: taken });
  expect(await failure(web().delete())).toMatchObject(IN_USE);
  expect(await failure(list().contentTypes.getById(taken).delete())).toMatchObject(IN_USE);
  await list().items.getById(Id).delete();
  await list().contentTypes.getById(taken).delete();
  await web().delete();
  expect((await list().contentTypes()).map((each) => each.Name)).not.toContain('Risiko');
});
