import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant({ today: '2023-02-14' });
});
afterAll(() => running.close());
const list = (title = 'Indsatser') => running.spAs(OWNER).web.lists.getByTitle(title);
const item = (id = 1) => list().items.getById(id);

beforeEach(async () => {
  await running.reset();
  const { web } = running.spAs(OWNER);
  const plans = await web.lists.add('Planer');
  await list('Planer').fields.addText('Kode');
  await list('Planer').items.add({ Title: 'Plan 1', Kode: 'K1' });
  await list('Planer').items.add({ Title: 'Plan 2', Kode: 'K2' });
  await web.lists.add('Indsatser');
  await list().fields.addLookup('Plan', { LookupListId: plans.Id, LookupFieldName: 'Title' });
  await list().fields.addNumber('Tal');
  await list().fields.addDateTime('Dag', { DisplayFormat: 0 });
  await list().items.add({ Title: 'a', PlanId: 1, Tal: 2.5, Dag: '2023-02-13T23:00:00Z' });
});
const streamed = async (...names: string[]): Promise<Record<string, unknown>> => {
  const fields = names.map((name) => `<FieldRef Name="${name}"/>`).join('');
  const { Row } = await list().renderListDataAsStream({ ViewXml: `<View><ViewFields>${fields}</ViewFields></View>` });
  return Row[0];
};

describe('a column that a lookup shows besides', () => {
  beforeEach(async () => {
    const { Id } = await list().fields.getByTitle('Plan').select('Id')();
    await list().fields.addDependentLookupField('PlanKode', Id, 'Kode');
  });

  test('follows the lookup, for the items that were there before too', async () => {
    expect(await item()()).toMatchObject({ PlanId: 1, PlanKodeId: 1 });
    expect(await item().select('PlanKode/Kode').expand('PlanKode')()).toMatchObject({ PlanKode: { Kode: 'K1' } });
    expect(await item().fieldValuesAsText()).toMatchObject({ Plan: 'Plan 1', PlanKode: 'K1' });
    expect(await streamed('PlanKode')).toMatchObject({ PlanKode: [{ lookupId: 1, lookupValue: 'K1' }] });
    await item().update({ PlanId: 2 });
    expect(await item().fieldValuesAsText()).toMatchObject({ Plan: 'Plan 2', PlanKode: 'K2' });
    await item().update({ PlanId: null });
    expect(await item()()).toMatchObject({ PlanId: null, PlanKodeId: null });
  });

  test('is made by a schema with FieldRef as well', async () => {
    const plan = await list().fields.getByTitle('Plan').select('Id', 'LookupList')();
    const xml = `<Field Type="Lookup" DisplayName="Kode" Name="Kode" List="{${String(Reflect.get(plan, 'LookupList'))}}" ShowField="Kode" FieldRef="{${plan.Id.toUpperCase()}}" />`;
    const made = await list().fields.createFieldAsXml(xml);
    expect(made).toMatchObject({ IsDependentLookup: true, PrimaryFieldId: plan.Id, ReadOnlyField: true });
    expect(await item().fieldValuesAsText()).toMatchObject({ Kode: 'K1' });
  });
});

describe('a calculated column', () => {
  test('reckons with dates in the time of the web', async () => {
    await list().fields.addCalculated('Frist', { Formula: '=[Dag]+60', OutputType: 4, DateFormat: 0 });
    await list().fields.addCalculated('Om', { Formula: '=[Dag]-TODAY()', OutputType: 9 });
    expect(await item()()).toMatchObject({ Frist: '2023-04-14T22:00:00Z', Om: '0.00000000000000' });
    expect(await item().fieldValuesAsText()).toMatchObject({ Frist: '15-04-2023' });
    expect(await streamed('Frist')).toMatchObject({ Frist: '15-04-2023' });
    await item().update({ Dag: '2023-12-30T23:00:00Z' });
    expect(await item().fieldValuesAsText()).toMatchObject({ Frist: '29-02-2024' });
  });

  test('holds for items that were there before it, and before its formula was changed', async () => {
    await list().fields.addCalculated('Dobbelt', { Formula: '=[Tal]*2', OutputType: 9 });
    expect((await item()()).Dobbelt).toBe('5.00000000000000');
    await list()
      .fields.getByTitle('Dobbelt')
      .update({ SchemaXml: '<Field Type="Calculated" DisplayName="Dobbelt" ResultType="Number"><Formula>=[Tal]*3</Formula></Field>' });
    expect((await item()()).Dobbelt).toBe('7.50000000000000');
    expect(await list().items.filter('Dobbelt gt 7')()).toHaveLength(1);
    expect((await item().versions()).length).toBe(1);
  });

  test('is empty where its formula gives an empty text, and shows an error as a text', async () => {
    await list().fields.addCalculated('Tom', { Formula: '=IF([Tal]>2,"",[Tal])', OutputType: 9 });
    await list().fields.addCalculated('Fejl', { Formula: '=[Title]*2', OutputType: 9 });
    expect(await item()()).toMatchObject({ Tom: null, Fejl: '#VALUE!' });
  });

  test('is refused when its formula makes no sense; a function that is not served says so', async () => {
    const add = (Formula: string) => failure(list().fields.addCalculated('X', { Formula, OutputType: 2 }));
    expect(await add('=[Tal]+')).toMatchObject({ status: 500, message: expect.stringMatching(/syntax error/) });
    expect(await add('=[Findes ikke]&"x"')).toMatchObject({ status: 500, message: expect.stringMatching(/column that does not exist/) });
    expect(await add('=TEXT([Dag],"yyyy")')).toMatchObject({ status: 501 });
  });
});

test('a default that is a formula is worked out when the item is made', async () => {
  await list().fields.createFieldAsXml(
    '<Field Type="DateTime" Format="DateOnly" DisplayName="Start" Name="Start"><DefaultFormula>=Today+7</DefaultFormula></Field>',
  );
  expect((await list().items.add({ Title: 'b' })).Start).toBe('2023-02-20T23:00:00Z');
});

test('numbers are shown with the decimals and the currency of their column', async () => {
  await list().fields.createFieldAsXml('<Field Type="Number" DisplayName="Andel" Name="Andel" Percentage="TRUE" Decimals="1" />');
  await list().fields.createFieldAsXml('<Field Type="Number" DisplayName="To" Name="To" Decimals="2" />');
  await list().fields.addCurrency('Kroner', { CurrencyLocaleId: 1030 });
  await item().update({ Andel: 0.5, To: 2, Kroner: 67687.5 });
  expect(await item().fieldValuesAsText()).toMatchObject({ Andel: '50,0 %', To: '2,00', Kroner: '67.687,50 kr.' });
  expect(await streamed('Kroner', 'To')).toMatchObject({ Kroner: '67.687,50 kr.', 'Kroner.': '67687.5000000000', To: '2,00', 'To.': '2.00000000000000' });
});
