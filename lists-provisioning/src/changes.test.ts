import { describe, expect, test } from '@jest/globals';
import { allLists, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { planChanges } from './changes.js';
import type { LiveColumn, LiveList, LiveSite } from './live-site.js';
import type { Step } from './steps.js';
import { emptySite, wantedSite } from './wanted-site.fixture.js';

/** The wanted site with one list, and one of its columns, changed by hand. */
function withList(urlName: string, change: (list: LiveList) => Partial<LiveList>): LiveSite {
  const site = wantedSite(allLists);
  return { ...site, lists: site.lists.map((list) => (list.urlName === urlName ? { ...list, ...change(list) } : list)) };
}
function withColumn(urlName: string, internalName: string, change: Partial<LiveColumn>): LiveSite {
  return withList(urlName, ({ columns }) => ({ columns: columns.map((column) => (column.internalName === internalName ? { ...column, ...change } : column)) }));
}
const plan = (site: LiveSite, lists: readonly ListDefinition[] = allLists) => planChanges(lists, site);
const count = (steps: readonly Step[], what: Step['do']): number => steps.filter((step) => step.do === what).length;

describe('planChanges', () => {
  test('a site that is as wanted needs nothing', () => {
    expect(plan(wantedSite(allLists))).toEqual({ steps: [], conflicts: [], extras: [] });
  });

  test('an empty site gets every group, list, column and view once', () => {
    const { steps, conflicts } = plan(emptySite());
    expect(conflicts).toEqual([]);
    expect(count(steps, 'create-group')).toBe(5);
    expect(count(steps, 'create-list')).toBe(allLists.length);
    expect(count(steps, 'create-column')).toBe(allLists.reduce((sum, list) => sum + Object.keys(list.fields).length, 0));
    expect(count(steps, 'create-view')).toBe(allLists.reduce((sum, list) => sum + list.views.length, 0));
    expect(count(steps, 'separate-rights')).toBe(allLists.length);
  });

  test('a list that the secretariat calls something else is the same list', () => {
    expect(plan(withList('VpEnheder', () => ({ title: 'Vores organisation' }))).steps).toEqual([]);
  });

  test('a list that was made but never titled gets its title', () => {
    const { steps } = plan(withList('VpMaal', () => ({ title: 'VpMaal' })));
    expect(steps).toEqual([expect.objectContaining({ do: 'set-list', list: 'goals', settings: { Title: 'Mål' } })]);
  });

  test('a column renamed by hand is a change, with both names', () => {
    const { steps } = plan(withColumn('VpMaal', 'VpKode', { title: 'Nummer' }));
    expect(steps).toEqual([
      expect.objectContaining({
        do: 'change-column',
        column: 'code',
        properties: { Title: 'Kode' },
        differences: [{ what: 'navn', is: 'Nummer', wanted: 'Kode' }],
      }),
    ]);
  });

  test('choices, length and decimals are changed through the schema', () => {
    const { steps } = plan(
      withColumn('VpMaal', 'VpStatus', {
        choices: ['Ny'],
        schemaXml: '<Field Type="Choice" ColName="nvarchar5"><CHOICES><CHOICE>Ny</CHOICE></CHOICES></Field>',
      }),
    );
    expect(steps).toEqual([
      expect.objectContaining({
        properties: {},
        schemaXml:
          '<Field Type="Choice" ColName="nvarchar5"><CHOICES><CHOICE>Vedtaget</CHOICE><CHOICE>Planlagt</CHOICE><CHOICE>Udløbet</CHOICE></CHOICES></Field>',
      }),
    ]);
    expect(plan(withColumn('VpMaal', 'VpKode', { maxLength: 255 })).steps[0]).toMatchObject({ schemaXml: expect.stringContaining('MaxLength="150"') });
  });

  test('a missing index is a change; one that somebody added is not', () => {
    expect(plan(withColumn('VpMaal', 'VpKode', { indexed: false })).steps).toEqual([expect.objectContaining({ properties: { Indexed: true } })]);
    expect(plan(withColumn('VpMaal', 'VpLink', { indexed: true })).steps).toEqual([]);
  });

  test('a column of another kind is a conflict, and so is a lookup into another list', () => {
    const { steps, conflicts } = plan(withColumn('VpMaal', 'VpPeriode', { kind: 'number' }));
    expect(steps).toEqual([]);
    expect(conflicts).toEqual([expect.objectContaining({ list: 'goals', column: 'VpPeriode', is: 'tal', wanted: 'én linje tekst' })]);
    const plans = wantedSite(allLists).lists.find(({ urlName }) => urlName === 'VpPlaner');
    expect(plan(withColumn('VpMaal', 'VpOverordnet', { lookupListId: plans?.id ?? '' })).conflicts).toEqual([
      expect.objectContaining({ column: 'VpOverordnet', is: 'opslag i «Planer»', wanted: 'opslag i «Mål»' }),
    ]);
  });

  test('another list with our title, or a library at our address, is a conflict', () => {
    const site = emptySite();
    expect(plan({ ...site, allLists: [{ title: 'planer', urlName: 'Gamle' }] }).conflicts).toEqual([
      expect.objectContaining({ list: 'plans', is: expect.stringContaining('Gamle') }),
    ]);
    expect(plan(withList('VpPlaner', () => ({ template: 101 }))).conflicts).toEqual([expect.objectContaining({ list: 'plans' })]);
  });

  test('what people added to our lists is named and left alone', () => {
    const own: Partial<LiveColumn> = { internalName: 'Farve', title: 'Farve', builtin: false };
    const site = withList('VpMaal', ({ columns, rights }) => ({
      columns: [...columns, { ...(columns[0] as LiveColumn), ...own }],
      rights: [...rights, { principalId: 77, name: 'Økonomi', roleIds: [1073741826] }],
    }));
    expect(plan(site)).toEqual({
      steps: [],
      conflicts: [],
      extras: [
        { list: 'goals', what: 'column', name: 'Farve (Farve)' },
        { list: 'goals', what: 'right', name: 'Økonomi' },
      ],
    });
  });

  test('a view with another query, or that is no longer the default, is put back', () => {
    const { steps } = plan(
      withList('VpIndsatser', ({ views }) => ({
        views: views.map((view) => ({ ...view, default: false, query: view.name === 'UdenEjer' ? '' : view.query })),
      })),
    );
    expect(steps).toEqual([
      expect.objectContaining({ do: 'change-view', view: 'Indsatser', properties: { DefaultView: true } }),
      expect.objectContaining({ do: 'change-view', view: 'UdenEjer', listViewXml: expect.stringContaining('<IsNull><FieldRef Name="VpEjer"/></IsNull>') }),
    ]);
  });
});
