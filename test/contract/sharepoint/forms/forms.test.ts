import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';
import { indsatser, makeIndsatser } from '../indsatser.js';

let running: Tenant;
let me = 0;
beforeAll(async () => {
  running = await tenant({ today: '2023-02-14' });
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  await makeIndsatser(running);
  me = running.userId(OWNER);
});
const form = (values: Record<string, string>) => Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

describe('a form', () => {
  test('is written in the language of the web', async () => {
    await indsatser(running).items.add({ Title: 'a' });
    const done = await indsatser(running).items.getById(1).validateUpdateListItem(form({
      Title: 'Ny', VpTal: '1.234,5', VpAktiv: '1', VpDato: '28-02-2023', VpTid: '01-07-2023 12:00', VpEjer: `[{"Key":"i:0#.f|membership|${MEMBER}"}]`, VpPlan: '2;#', VpPlaner: '1;#Plan 1;#3;#', VpTemaer: 'x;#y', VpLink: 'https://kommune.example, Kommunen',
    }));
    expect(done.every((each) => !each.HasException && each.ErrorCode === 0 && each.ItemId === 1)).toBe(true);
    expect(await indsatser(running).items.getById(1)()).toMatchObject({
      Title: 'Ny', VpTal: 1234.5, VpAktiv: true, VpDato: '2023-02-27T23:00:00Z', VpTid: '2023-07-01T10:00:00Z', VpEjerId: running.userId(MEMBER), VpPlanId: 2, VpPlanerId: [1, 3], VpTemaer: ['x', 'y'], VpLink: { Url: 'https://kommune.example', Description: 'Kommunen' },
    });
  });

  test('writes nothing when one value is wrong', async () => {
    await indsatser(running).items.add({ Title: 'a' });
    const done = await indsatser(running).items.getById(1).validateUpdateListItem(form({ Title: 'b', VpDato: '2024-33-33', VpTal: 'mange', VpType: 'Q', VpEjer: '[{"Key":"ingen@kommune.example"}]' }));
    expect(done.map((each) => [each.FieldName, each.HasException, each.ErrorMessage])).toEqual([
      ['Title', false, null],
      ['VpDato', true, 'Enter a date like this: 23-02-2012'],
      ['VpTal', true, 'Only numbers can go here.'],
      ['VpType', true, 'Q is not an allowed value.'],
      ['VpEjer', true, 'The specified user ingen@kommune.example could not be found.'],
    ]);
    expect(await indsatser(running).items.getById(1)()).toMatchObject({ Title: 'a' });
    expect(await failure(indsatser(running).items.getById(1).validateUpdateListItem(form({ Ukendt: '1' })))).toMatchObject({ status: 400 });
  });

  test('adds an item and tells its id', async () => {
    const done = await indsatser(running).addValidateUpdateItemUsingPath(form({ Title: 'Item 1' }), '/sites/virksomhedsplaner/Lists/Indsatser');
    expect(done).toMatchObject([{ FieldName: 'Title', FieldValue: 'Item 1', ErrorCode: 0, HasException: false, ItemId: 0 }, { FieldName: 'Id', FieldValue: '1' }]);
  });
});

test('an item is told as text, as HTML and for a form', async () => {
  await indsatser(running).items.add({ Title: 'a < b', VpTal: 2.5, VpAktiv: true, VpDato: '2023-02-13T23:00:00Z', VpTid: '2023-01-31T23:30:00Z', VpEjerId: me, VpPlanId: 1, VpPlanerId: [1, 2], VpTemaer: ['x', 'y'] });
  const item = () => indsatser(running).items.getById(1);
  expect(await item().fieldValuesAsText()).toMatchObject({ Title: 'a < b', VpTal: '2,5', VpAktiv: 'Yes', VpDato: '14-02-2023', VpTid: '01-02-2023 00:30', VpEjer: 'Eva Ejer', VpPlan: 'Plan 1', VpPlaner: 'Plan 1; Plan 2', VpTemaer: 'x; y', OData__x005f_UIVersionString: '1.0', FileRef: '/sites/virksomhedsplaner/Lists/Indsatser/1_.000' });
  expect(await item().fieldValuesAsHTML()).toMatchObject({ Title: 'a &lt; b' });
  expect(await item().fieldValuesForEdit()).toMatchObject({ VpAktiv: '1', VpPlan: '1;#Plan 1' });
  const expanded = await item().select('Id', 'FieldValuesAsText/VpTal').expand('FieldValuesAsText')();
  expect(expanded).toMatchObject({ Id: 1, FieldValuesAsText: { VpTal: '2,5' } });
});
