import { describe, expect, test } from '@jest/globals';
import { indsatserList, roundsList, type ViewDefinition } from '@virksomhedsplaner/shared/lists';
import { changedViewXml, viewColumns, viewQuery } from './view-schema.js';

const view = (change: Partial<ViewDefinition>): ViewDefinition => ({ name: 'V', title: 'V', fields: ['title', 'due'], ...change });

describe('view schema', () => {
  test('the title links to the row, the rest by internal name', () => {
    expect(viewColumns(roundsList, view({ fields: ['title', 'due', 'modified', 'editor', 'id'] }))).toEqual([
      'LinkTitle',
      'VpFrist',
      'Modified',
      'Editor',
      'ID',
    ]);
  });

  test('groups, sorts and filters', () => {
    const query = viewQuery(
      roundsList,
      view({ groupBy: 'concept', orderBy: [{ field: 'due', descending: true }, { field: 'title' }], where: [{ field: 'state', op: 'eq', value: 'Åben' }] }),
    );
    expect(query).toBe(
      '<GroupBy Collapse="TRUE" GroupLimit="30"><FieldRef Name="VpKoncept"/></GroupBy><OrderBy><FieldRef Name="VpFrist" Ascending="FALSE"/><FieldRef Name="Title"/></OrderBy>' +
        '<Where><Eq><FieldRef Name="VpStatus"/><Value Type="Choice">Åben</Value></Eq></Where>',
    );
  });

  test("three conditions are two Ands; today, days from today and me are SharePoint's own", () => {
    const query = viewQuery(
      indsatserList,
      view({
        fields: ['title'],
        where: [
          { field: 'owner', op: 'eq', value: 'me' },
          { field: 'modified', op: 'geq', value: { daysFromToday: -7 } },
          { field: 'created', op: 'leq', value: 'today' },
        ],
      }),
    );
    expect(query).toBe(
      '<Where><And><And><Eq><FieldRef Name="VpEjer"/><Value Type="Integer"><UserID/></Value></Eq><Geq><FieldRef Name="Modified"/><Value Type="DateTime"><Today OffsetDays="-7"/></Value></Geq></And>' +
        '<Leq><FieldRef Name="Created"/><Value Type="DateTime"><Today/></Value></Leq></And></Where>',
    );
  });

  test('any of several words', () => {
    expect(viewQuery(roundsList, view({ where: [{ field: 'state', op: 'in', value: ['Åben', 'Lukket'] }] }))).toBe(
      '<Where><In><FieldRef Name="VpStatus"/><Values><Value Type="Choice">Åben</Value><Value Type="Choice">Lukket</Value></Values></In></Where>',
    );
  });

  test('a field that the list lacks is a mistake in the definition', () => {
    expect(() => viewQuery(roundsList, view({ orderBy: [{ field: 'nonsense' }] }))).toThrow(/rounds.*nonsense/);
  });

  test("a change keeps the view's own name and address", () => {
    const live =
      '<View Name="{1}" Url="/x/V.aspx"><Query/><ViewFields><FieldRef Name="LinkTitle"/></ViewFields><RowLimit Paged="TRUE">30</RowLimit><Toolbar Type="None"/></View>';
    expect(changedViewXml(live, roundsList, view({ rowLimit: 50 }))).toBe(
      '<View Name="{1}" Url="/x/V.aspx"><Query/><ViewFields><FieldRef Name="LinkTitle"/><FieldRef Name="VpFrist"/></ViewFields><RowLimit Paged="TRUE">50</RowLimit><Toolbar Type="None"/></View>',
    );
  });
});
