import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';
import { indsatser, makeIndsatser } from '../indsatser.js';

let running: Tenant;
let me = 0;
beforeAll(async () => {
  running = await tenant({ today: '2023-02-14' });
  await makeIndsatser(running);
  me = running.userId('eva.ejer@kommune.example');
  const add = (values: object) => indsatser(running).items.add({ ...values });
  await add({ Title: 'Alfa', Tal: 1, Type: 'A', Dato: '2023-02-13T23:00:00Z', PlanId: 1, EjerId: me, PlanerId: [1, 2] });
  await add({ Title: 'beta', Tal: 2, Type: 'B', Dato: '2023-02-06T23:00:00Z', PlanId: 2, Temaer: ['x'] });
  await add({ Title: 'Gamma', Tal: 3, Aktiv: true, Dato: '2023-03-31T22:00:00Z', PlanerId: [3] });
  await add({ Title: 'æble & pære', Tid: '2023-02-14T11:00:00Z' });
});
afterAll(() => running.close());

const ids = async (where: string, rest = ''): Promise<number[]> => {
  const found: { Id: number }[] = await indsatser(running).getItemsByCAMLQuery({
    ViewXml: `<View><Query>${where === '' ? '' : `<Where>${where}</Where>`}${rest}</Query></View>`,
  });
  return found.map((item) => item.Id);
};
const eq = (name: string, type: string, value: string, operator = 'Eq') =>
  `<${operator}><FieldRef Name="${name}" /><Value Type="${type}">${value}</Value></${operator}>`;

describe('CAML', () => {
  test.each([
    [eq('Title', 'Text', 'ALFA'), [1]],
    [eq('Tal', 'Number', '2', 'Geq'), [2, 3]],
    [eq('Tal', 'Number', '2', 'Neq'), [1, 3, 4]],
    [eq('Type', 'Choice', 'B'), [2]],
    [eq('Aktiv', 'Boolean', '1'), [3]],
    [eq('Title', 'Text', 'æble &amp;', 'BeginsWith'), [4]],
    [eq('Title', 'Text', 'MM', 'Contains'), [3]],
    ['<IsNull><FieldRef Name="Tal" /></IsNull>', [4]],
    ['<And><IsNotNull><FieldRef Name="Tal" /></IsNotNull><Or>' + eq('Title', 'Text', 'Alfa') + eq('Title', 'Text', 'Gamma') + '</Or></And>', [1, 3]],
    ['<In><FieldRef Name="Tal" /><Values><Value Type="Number">1</Value><Value Type="Number">3</Value></Values></In>', [1, 3]],
    [eq('Plan', 'Lookup', 'Plan 2'), [2]],
    [eq('Plan', 'Lookup', '2').replace(' />', ' LookupId="TRUE" />'), [2]],
    [eq('Planer', 'LookupMulti', 'Plan 2', 'Includes'), [1]],
    [eq('Ejer', 'Integer', '<UserID />'), [1]],
    [eq('Ejer', 'User', 'Eva Ejer'), [1]],
    [eq('Dato', 'DateTime', '<Today />'), [1]],
    [eq('Dato', 'DateTime', '<Today OffsetDays="-7" />', 'Leq'), [2]],
    [eq('Dato', 'DateTime', '2023-04-01T00:00:00'), [3]],
    [eq('Tid', 'DateTime', '2023-02-14T18:00:00'), [4]],
  ])('%s finds %j', async (where, wanted) => {
    expect(await ids(where)).toEqual(wanted);
  });

  test('orders, groups, limits and pages', async () => {
    expect(await ids('', '<OrderBy><FieldRef Name="Title" Ascending="FALSE" /></OrderBy>')).toEqual([4, 3, 2, 1]);
    const page = async (PagingInfo?: string) => {
      const query = {
        ViewXml: '<View><Query><OrderBy><FieldRef Name="Title" /></OrderBy></Query><RowLimit>2</RowLimit></View>',
        ...(PagingInfo ? { ListItemCollectionPosition: { PagingInfo } } : {}),
      };
      const found: { Id: number }[] = await indsatser(running).getItemsByCAMLQuery(query);
      return found.map((item) => item.Id);
    };
    expect(await page()).toEqual([1, 2]);
    expect(await page('Paged=TRUE&p_Title=beta&p_ID=2')).toEqual([3, 4]);
  });

  test('answers the columns of ViewFields, and expands', async () => {
    const found = await indsatser(running).getItemsByCAMLQuery(
      { ViewXml: '<View><ViewFields><FieldRef Name="Tal" /></ViewFields><RowLimit>1</RowLimit></View>' },
      'Plan',
    );
    expect(found[0]).toMatchObject({ Id: 1, Tal: 1, Plan: { Title: 'Plan 1' } });
    expect(found[0]).not.toHaveProperty('Title');
  });

  test('refuses what makes no sense', async () => {
    expect(await failure(ids(eq('Ukendt', 'Text', 'x')))).toMatchObject({ status: 500, code: '-2130575340, Microsoft.SharePoint.SPException' });
    expect(await failure(ids('<Noget />'))).toMatchObject({ status: 400 });
    expect(await failure(indsatser(running).getItemsByCAMLQuery({ ViewXml: '<View><Query>' }))).toMatchObject({ status: 400 });
    expect(await failure(indsatser(running).getItemsByCAMLQuery({ ViewXml: '<!DOCTYPE x [<!ENTITY y "z">]><View />' }))).toMatchObject({ status: 400 });
  });
});
