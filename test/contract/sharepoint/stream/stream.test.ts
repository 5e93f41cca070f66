import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';
import { indsatser, makeIndsatser } from '../indsatser.js';

interface Stream {
  Row: Record<string, unknown>[];
  NextHref?: string;
  PrevHref?: string;
  FirstRow: number;
  LastRow: number;
  RowLimit: number;
}
let running: Tenant;
beforeAll(async () => {
  running = await tenant({ today: '2023-02-14' });
  await makeIndsatser(running);
  const me = running.userId('eva.ejer@kommune.example');
  await indsatser(running).items.add({
    Title: 'Alfa',
    Tal: 1234.5,
    Aktiv: true,
    Dato: '2023-02-13T23:00:00Z',
    Tid: '2023-07-01T10:00:00Z',
    PlanId: 1,
    EjerId: me,
    Temaer: ['x', 'y'],
  });
  for (let number = 2; number <= 5; number += 1) await indsatser(running).items.add({ Title: `Nr. ${number}`, Tal: number, Type: number % 2 ? 'A' : 'B' });
});
afterAll(() => running.close());

const NAMES = ['Title', 'Tal', 'Aktiv', 'Dato', 'Tid', 'Plan', 'Ejer', 'Temaer'];
const view = (rows: number, query = '') =>
  `<View><Query>${query}</Query><ViewFields>${NAMES.map((name) => `<FieldRef Name="${name}" />`).join('')}</ViewFields><RowLimit Paged="TRUE">${rows}</RowLimit></View>`;
const stream = async (parameters: object, query = new Map<string, string>()): Promise<Stream> =>
  JSON.parse(JSON.stringify(await indsatser(running).renderListDataAsStream(parameters, null, query)));

describe('RenderListDataAsStream', () => {
  test('writes values as the web shows them, and raw ones beside', async () => {
    const { Row } = await stream({ ViewXml: view(1) });
    expect(Row[0]).toMatchObject({
      ID: '1',
      Title: 'Alfa',
      Tal: '1.234,5',
      'Tal.': '1234.50000000000',
      Aktiv: 'Yes',
      'Aktiv.value': '1',
      Dato: '14-02-2023',
      Tid: '01-07-2023 12:00',
      'Tid.': '2023-07-01T10:00:00Z',
      Plan: [{ lookupId: 1, lookupValue: 'Plan 1', isSecretFieldValue: false }],
      Ejer: [{ title: 'Eva Ejer', email: 'eva.ejer@kommune.example' }],
      Temaer: ['x', 'y'],
      FSObjType: '0',
      owshiddenversion: '1',
    });
  });

  test('gives dates as UTC, all columns, an overriding order and no next page, when it is asked to', async () => {
    const utc = await stream({ ViewXml: view(1), DatesInUtc: true });
    expect(utc.Row[0]).toMatchObject({ Dato: '2023-02-13T23:00:00Z', Tid: '2023-07-01T10:00:00Z', 'Tid.': '2023-07-01T10:00:00Z' });
    expect(utc.NextHref).toBeDefined();
    const all = await stream({ ViewXml: '<View><ViewFields><FieldRef Name="Title" /></ViewFields></View>', AddAllFields: true });
    expect(all.Row[0]).toMatchObject({ Title: 'Alfa', Tal: '1.234,5', Plan: [{ lookupId: 1 }] });
    const turned = await indsatser(running).renderListDataAsStream({ ViewXml: view(5) }, { SortField: 'ID', SortDir: 'Desc' });
    expect(turned.Row.map((row: { ID: string }) => row.ID)).toEqual(['5', '4', '3', '2', '1']);
    const unpaged = await stream({ ViewXml: view(2).replace(' Paged="TRUE"', '') });
    expect([unpaged.Row.length, unpaged.NextHref]).toEqual([2, undefined]);
  });

  test('says what it does not serve, instead of leaving it out', async () => {
    for (const parameters of [{ OverrideViewXml: '<View/>' }, { ReplaceGroup: true }, { RenderOptions: 64 }])
      expect(await failure(stream({ ViewXml: view(1), ...parameters }))).toMatchObject({ status: 501 });
    expect(await failure(indsatser(running).renderListDataAsStream({ ViewXml: view(1) }, { GroupString: 'x' }))).toMatchObject({ status: 501 });
    expect(await failure(stream({ ViewXml: view(1), FolderServerRelativeUrl: '/sites/virksomhedsplaner/Lists/Andet' }))).toMatchObject({ status: 404 });
  });

  test('pages forwards and back', async () => {
    const first = await stream({ ViewXml: view(2) });
    expect([first.Row.map((row) => row['ID']), first.FirstRow, first.LastRow, first.PrevHref]).toEqual([['1', '2'], 1, 2, undefined]);
    const second = await stream({ ViewXml: view(2), Paging: first.NextHref?.slice(1) });
    expect([second.Row.map((row) => row['ID']), second.FirstRow, second.LastRow]).toEqual([['3', '4'], 3, 4]);
    const third = await stream({ ViewXml: view(2), Paging: second.NextHref?.slice(1) });
    expect([third.Row.map((row) => row['ID']), third.NextHref]).toEqual([['5'], undefined]);
    const back = await stream({ ViewXml: view(2), Paging: third.PrevHref?.slice(1) });
    expect([back.Row.map((row) => row['ID']), back.FirstRow]).toEqual([['3', '4'], 3]);
  });

  test('shows a view of the list, filtered and sorted by the address', async () => {
    const added = await indsatser(running).views.add('Efter tal', false, {
      ViewQuery: '<OrderBy><FieldRef Name="Tal" Ascending="FALSE" /></OrderBy>',
      RowLimit: 3,
    });
    const { Row } = await stream({}, new Map([['View', added.Id]]));
    expect(Row.map((row) => row['ID'])).toEqual(['1', '5', '4']);
    const filtered = await stream(
      { ViewXml: view(10) },
      new Map([
        ['FilterField1', 'Type'],
        ['FilterValue1', 'A'],
        ['SortField', 'Tal'],
        ['SortDir', 'Desc'],
      ]),
    );
    expect(filtered.Row.map((row) => row['ID'])).toEqual(['5', '3']);
  });

  test('stands below ListData when the schema is asked for too, and refuses parts that are not built', async () => {
    const both: { ListData: Stream; ListSchema: { Field: { Name: string }[] } } = JSON.parse(
      JSON.stringify(await indsatser(running).renderListDataAsStream({ ViewXml: view(1), RenderOptions: 6 })),
    );
    expect(both.ListData.Row).toHaveLength(1);
    expect(both.ListSchema.Field.map((field) => field.Name)).toEqual(NAMES);
    await expect(indsatser(running).renderListDataAsStream({ ViewXml: view(1), RenderOptions: 8 })).rejects.toThrow('501');
  });

  test('can be a part of a batch', async () => {
    const [batched, execute] = running.spAs('eva.ejer@kommune.example').batched();
    const rows = batched.web.lists.getByTitle('Indsatser').renderListDataAsStream({ ViewXml: view(2) });
    const items = batched.web.lists.getByTitle('Indsatser').items.top(1)();
    await execute();
    expect((await rows).Row).toHaveLength(2);
    expect(await items).toHaveLength(1);
  });
});
