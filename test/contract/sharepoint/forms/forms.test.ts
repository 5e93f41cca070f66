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
    const done = await indsatser(running)
      .items.getById(1)
      .validateUpdateListItem(
        form({
          Title: 'Ny',
          Tal: '1.234,5',
          Aktiv: '1',
          Dato: '28-02-2023',
          Tid: '01-07-2023 12:00',
          Ejer: `[{"Key":"i:0#.f|membership|${MEMBER}"}]`,
          Plan: '2;#',
          Planer: '1;#Plan 1;#3;#',
          Temaer: 'x;#y',
          Link: 'https://kommune.example, Kommunen',
        }),
      );
    expect(done.every((each) => !each.HasException && each.ErrorMessage === null)).toBe(true);
    expect(await indsatser(running).items.getById(1)()).toMatchObject({
      Title: 'Ny',
      Tal: 1234.5,
      Aktiv: true,
      Dato: '2023-02-27T23:00:00Z',
      Tid: '2023-07-01T10:00:00Z',
      EjerId: running.userId(MEMBER),
      PlanId: 2,
      PlanerId: [1, 3],
      Temaer: ['x', 'y'],
      Link: { Url: 'https://kommune.example', Description: 'Kommunen' },
    });
  });

  test('writes nothing when one value is wrong', async () => {
    await indsatser(running).items.add({ Title: 'a' });
    const done = await indsatser(running)
      .items.getById(1)
      .validateUpdateListItem(form({ Title: 'b', Dato: '2024-33-33', Tal: 'mange', Type: 'Q', Ejer: '[{"Key":"ingen@kommune.example"}]' }));
    expect(done.map((each) => [each.FieldName, each.HasException, each.ErrorMessage])).toEqual([
      ['Title', false, null],
      ['Dato', true, 'Enter a date like this: 23-02-2012'],
      ['Tal', true, 'Only numbers can go here.'],
      ['Type', true, 'Q is not an allowed value.'],
      ['Ejer', true, 'The specified user ingen@kommune.example could not be found.'],
    ]);
    expect(await indsatser(running).items.getById(1)()).toMatchObject({ Title: 'a' });
    expect(
      await failure(
        indsatser(running)
          .items.getById(1)
          .validateUpdateListItem(form({ Ukendt: '1' })),
      ),
    ).toMatchObject({ status: 400 });
  });

  test('adds an item and tells its id', async () => {
    const done = await indsatser(running).addValidateUpdateItemUsingPath(form({ Title: 'Item 1' }), '/sites/virksomhedsplaner/Lists/Indsatser');
    expect(done).toMatchObject([
      { FieldName: 'Title', FieldValue: 'Item 1', ErrorCode: 0, HasException: false, ItemId: 0 },
      { FieldName: 'Id', FieldValue: '1' },
    ]);
  });
});

test('an item is told as text, as HTML and for a form', async () => {
  await indsatser(running).items.add({
    Title: 'a < b',
    Tal: 2.5,
    Aktiv: true,
    Dato: '2023-02-13T23:00:00Z',
    Tid: '2023-01-31T23:30:00Z',
    EjerId: me,
    PlanId: 1,
    PlanerId: [1, 2],
    Temaer: ['x', 'y'],
  });
  const item = () => indsatser(running).items.getById(1);
  expect(await item().fieldValuesAsText()).toMatchObject({
    Title: 'a < b',
    Tal: '2,5',
    Aktiv: 'Yes',
    Dato: '14-02-2023',
    Tid: '01-02-2023 00:30',
    Ejer: 'Eva Ejer',
    Plan: 'Plan 1',
    Planer: 'Plan 1; Plan 2',
    Temaer: 'x; y',
    OData__x005f_UIVersionString: '1.0',
    FileRef: '/sites/virksomhedsplaner/Lists/Indsatser/1_.000',
  });
  expect(await item().fieldValuesAsHTML()).toMatchObject({ Title: 'a &lt; b' });
  expect(await item().fieldValuesForEdit()).toMatchObject({ Aktiv: '1', Plan: '1;#Plan 1' });
  const expanded = await item().select('Id', 'FieldValuesAsText/Tal').expand('FieldValuesAsText')();
  expect(expanded).toMatchObject({ Id: 1, FieldValuesAsText: { Tal: '2,5' } });
});
