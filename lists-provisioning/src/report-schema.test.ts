import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from '@jest/globals';
import { allLists } from '@virksomhedsplaner/shared/lists';
import { planChanges } from './changes.js';
import type { LiveSite } from './live-site.js';
import { reportOf } from './report.js';
import { stepKinds } from './step-words.js';
import { driftOf } from './verify.js';
import { emptySite, wantedSite } from './wanted-site.fixture.js';

const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/provision-plan.schema.json'), 'utf8')) as {
  definitions: { step: { properties: { do: { enum: string[] } } } };
};
const valid = new Ajv({ formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);
const report = (site: LiveSite, applied?: number) => reportOf(allLists, site, planChanges(allLists, site), applied);
function expectValid(printed: unknown): void {
  expect(valid(JSON.parse(JSON.stringify(printed))) ? [] : valid.errors).toEqual([]);
}

/** As if somebody had been at every list: inherited rights, a menu without links, titles and views of their own. */
function disturbed(): LiveSite {
  const site = wantedSite(allLists);
  const lists = site.lists.map((list) => ({
    ...list,
    description: 'ændret',
    ownRights: false,
    views: list.views.map((view) => ({ ...view, title: 'Andet' })),
    columns: list.columns.map((column) => ({ ...column, title: `${column.title}!` })),
    rights: [...list.rights, { principalId: 77, name: 'Økonomi', roleIds: [1] }],
  }));
  return { ...site, version: 1, lists, links: [], groups: site.groups.map((group) => ({ ...group, membersVisible: false })) };
}

test('an empty site, a whole one, one that somebody has been at, one with something in the way: all as documented', () => {
  expectValid(report(emptySite()));
  expectValid(report(wantedSite(allLists)));
  expectValid(report(wantedSite(allLists), 400));
  expectValid({ ...report(disturbed()), drift: driftOf(report(disturbed())) });
  const other = { ...emptySite(), allLists: [{ title: 'Planer', urlName: 'Gamle' }] };
  expectValid(report(other));
  expectValid({ site: 'x', state: 'error', error: 'Noget gik galt.' });
});

test('every kind of step stands in the document, and no other', () => {
  expect([...schema.definitions.step.properties.do.enum].sort()).toEqual([...stepKinds].sort());
});

test('planted: something undocumented is seen', () => {
  expect(valid({ ...report(emptySite()), nyt: 1 })).toBe(false);
  expect(valid({ site: 'x', state: 'error' })).toBe(false);
});
