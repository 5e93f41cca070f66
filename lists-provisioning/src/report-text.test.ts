import { describe, expect, test } from '@jest/globals';
import { allLists, goalsList } from '@virksomhedsplaner/shared/lists';
import { planChanges } from './changes.js';
import type { LiveSite } from './live-site.js';
import { reportText } from './report-text.js';
import { reportOf, type Report } from './report.js';
import { driftLine, driftOf } from './verify.js';
import { emptySite, wantedSite } from './wanted-site.fixture.js';

const report = (site: LiveSite): Report => reportOf(allLists, site, planChanges(allLists, site));

function handChanged(): LiveSite {
  const site = wantedSite(allLists);
  const lists = site.lists.map((list) =>
    list.urlName !== goalsList.urlName
      ? list
      : {
          ...list,
          columns: list.columns
            .filter(({ internalName }) => internalName !== 'VpLink')
            .map((column) => (column.internalName === 'VpKode' ? { ...column, title: 'Nr.' } : column)),
        },
  );
  return { ...site, lists };
}

describe('report', () => {
  test('an empty site: every list by its Danish title and its address', () => {
    const text = reportText(report(emptySite()));
    expect(text).toContain('Gruppen «Virksomhedsplaner Sekretariat» oprettes');
    expect(text).toContain('Mål (Lists/VpMaal)');
    expect(text).toContain('Kolonnen «Kode» (VpKode) oprettes: én linje tekst, entydig, indekseret, skal udfyldes');
    expect(text).toContain('«Virksomhedsplaner Indsatsejere» får ret til: bidrage');
  });

  test('a changed column: what it is and what it should be', () => {
    const text = reportText(report(handChanged()));
    expect(text).toContain('Kolonnen «Kode» (VpKode) rettes\n      navn: er Nr., skal være Kode');
  });

  test('drift: missing and changed apart', () => {
    const changed = report(handChanged());
    expect(driftOf(changed)).toEqual({ missing: ['VpMaal: VpLink'], changed: ['VpMaal: VpKode (navn)'], extra: [], rights: [] });
    expect(driftLine(changed)).toBe('1 mangler, 1 er ændret, 0 er kommet til, 0 rettigheder er anderledes.');
  });

  test('nothing to do says so in one line', () => {
    expect(reportText(report(wantedSite(allLists)))).toBe('Virksomhedsplaner (https://kommune.example/sites/x) er, som den skal være.');
  });
});
