import { describe, expect, test } from '@jest/globals';
import { plansList, siteGroups } from '@virksomhedsplaner/shared/lists';
import type { LiveList, LiveRight } from './live-site.js';
import { extraRights, groupChanges, groupConflicts, rightsChanges } from './rights-changes.js';
import { wantedSite } from './wanted-site.fixture.js';

const site = wantedSite([plansList]);
const [live] = site.lists as [LiveList];
const changed = (change: (rights: LiveRight[]) => LiveRight[]): LiveList => ({ ...live, rights: change(live.rights) });

describe('rights of a list', () => {
  test('inherited rights are broken off and every group gets its level, the owners full control', () => {
    const steps = rightsChanges(plansList, { ...live, ownRights: false }, site);
    expect(steps[0]).toEqual({ do: 'separate-rights', list: 'plans' });
    expect(steps).toContainEqual({ do: 'grant', list: 'plans', holder: 'siteOwners', level: 'full' });
    expect(steps).toContainEqual({ do: 'grant', list: 'plans', holder: 'planWriters', level: 'contribute' });
    expect(steps).toHaveLength(7);
  });

  test('a right that was taken away is given again, one too many is taken', () => {
    const readers = site.groups.find(({ title }) => title.endsWith('Læsere'))?.id;
    const steps = rightsChanges(
      plansList,
      changed((rights) => rights.map((right) => (right.principalId === readers ? { ...right, roleIds: [1073741827] } : right))),
      site,
    );
    expect(steps).toEqual([
      { do: 'grant', list: 'plans', holder: 'readers', level: 'read' },
      { do: 'revoke', list: 'plans', holder: 'readers', roleId: 1073741827 },
    ]);
  });

  test('others keep theirs and are named; whoever runs the command is not', () => {
    const withOthers = changed((rights) => [
      ...rights,
      { principalId: 1, name: 'Opsætteren', roleIds: [1073741829] },
      { principalId: 50, name: 'Alle', roleIds: [1073741826] },
    ]);
    expect(rightsChanges(plansList, withOthers, site)).toEqual([]);
    expect(extraRights(plansList, withOthers, site)).toEqual([{ list: 'plans', what: 'right', name: 'Alle' }]);
  });

  test('everybody may see who the secretariat is: their answers count', () => {
    const hidden = { ...site, groups: site.groups.map((group) => ({ ...group, membersVisible: false })) };
    expect(groupChanges(hidden)).toEqual([expect.objectContaining({ do: 'show-members', group: 'secretariat' })]);
    expect(groupChanges(site)).toEqual([]);
  });

  test("our group may not be the site's own group of owners", () => {
    expect(groupConflicts(site)).toEqual([]);
    expect(groupConflicts({ ...site, groups: [{ id: 3, title: siteGroups.owners, membersVisible: true }] })).toEqual([
      expect.objectContaining({ is: expect.stringContaining(siteGroups.owners) }),
    ]);
  });

  test('a site without the usual groups has no owners to grant to', () => {
    const { ownerGroupId: _, ...ownerless } = site;
    expect(rightsChanges(plansList, undefined, ownerless)).not.toContainEqual(expect.objectContaining({ holder: 'siteOwners' }));
  });
});
