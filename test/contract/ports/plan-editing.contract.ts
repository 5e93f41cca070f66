import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Edited, PlanEditing } from '@virksomhedsplaner/shared/ports';
import type { Indsats } from '@virksomhedsplaner/shared/domain';
import { coOwner, neighbour, owner } from './sample-book.js';

/** What every PlanEditing must do; `fresh` gives one that holds `sampleBook()`, for somebody who may write and approve. */
export function planEditingContract(name: string, fresh: () => Promise<PlanEditing>): void {
  describe(`PlanEditing: ${name}`, () => {
    let editing: PlanEditing;
    beforeEach(async () => {
      editing = await fresh();
    });
    const first = async (): Promise<Edited<Indsats>> => (await editing.indsatserOf(1))[0]!;

    test('tells rights, and what the plan holds', async () => {
      expect(await editing.rights()).toEqual({ write: true, approve: true });
      expect((await editing.indsatserOf(1)).map(({ value, approval }) => [value.title, value.owner, approval])).toEqual([
        ['Kommunikation', owner, 'approved'],
        [expect.stringContaining('Sundhed'), owner, 'approved'],
      ]);
      expect(await editing.plan(1)).toMatchObject({ value: { unit: 'csu', foreword: expect.stringContaining('Kære alle') }, approval: 'approved' });
      expect([await editing.indsatserOf(99), await editing.plan(99)]).toEqual([[], undefined]);
    });

    test('a change is saved as a draft, sent and approved; the rest is left alone', async () => {
      const { value, etag } = await first();
      const html = '<p>Ny tekst med <strong>fed</strong> &amp; "æøå"</p>';
      const drafted = await editing.saveIndsats(value.id, { fields: { description: html }, partners: 'KLAPjob' }, { etag, approval: 'draft' });
      expect(drafted).toMatchObject({ ok: true, saved: { approval: 'draft', value: { title: 'Kommunikation', partners: 'KLAPjob', owner } } });
      if (!drafted.ok) return;
      expect(drafted.saved.value.fields.description).toContain('<strong>fed</strong>');
      expect(drafted.saved.value.fields.target).toContain('Målet');
      const sent = await editing.saveIndsats(value.id, {}, { etag: drafted.saved.etag, approval: 'pending' });
      expect(sent).toMatchObject({ ok: true, saved: { approval: 'pending' } });
      if (!sent.ok) return;
      expect(await editing.saveIndsats(value.id, {}, { etag: sent.saved.etag, approval: 'approved' })).toMatchObject({
        ok: true,
        saved: { approval: 'approved' },
      });
    });

    test('people, units and goals are changed, and cleared', async () => {
      const { value, etag } = await first();
      const changed = await editing.saveIndsats(
        value.id,
        { owner: neighbour, coOwners: [owner, coOwner], units: ['csu', 'bss'], leadUnit: 'bss', themes: ['Rehabilitering', 'IKT'], kind: 'other-project' },
        { etag, approval: 'draft' },
      );
      expect(changed).toMatchObject({
        ok: true,
        saved: { value: { owner: neighbour, leadUnit: 'bss', themes: ['Rehabilitering', 'IKT'], kind: 'other-project' } },
      });
      if (!changed.ok) return;
      expect(changed.saved.value.coOwners.map(({ upn }) => upn).sort()).toEqual([owner.upn, coOwner.upn].sort());
      expect([...changed.saved.value.units].sort()).toEqual(['bss', 'csu']);
      const cleared = await editing.saveIndsats(
        value.id,
        { owner: null, coOwners: [], goals: [], primaryGoal: null, leadUnit: null },
        { etag: changed.saved.etag, approval: 'draft' },
      );
      expect(cleared.ok && [cleared.saved.value.owner, cleared.saved.value.coOwners, cleared.saved.value.goals, cleared.saved.value.primaryGoal]).toEqual([
        undefined,
        [],
        [],
        undefined,
      ]);
    });

    test('who saves over something else than was seen is shown it, and nothing is written', async () => {
      const { value, etag } = await first();
      await editing.saveIndsats(value.id, { title: 'Den andens' }, { etag, approval: 'draft' });
      expect(await editing.saveIndsats(value.id, { title: 'Min' }, { etag, approval: 'draft' })).toMatchObject({
        ok: false,
        reason: 'changed-meanwhile',
        current: { value: { title: 'Den andens' } },
      });
      expect((await first()).value.title).toBe('Den andens');
    });

    test('an indsats is added as a draft, and taken out again', async () => {
      const added = await editing.addIndsats('hilleroed/2022-2024/csu/ny', {
        ...{ title: 'Ny indsats', planId: 1, concept: 'hilleroed', period: '2022-2024', units: ['csu'], order: 3 },
        fields: { target: '<p>Mål</p>' },
      });
      expect(added).toMatchObject({ approval: 'draft', value: { key: 'hilleroed/2022-2024/csu/ny', title: 'Ny indsats', units: ['csu'], planId: 1 } });
      expect(await editing.indsatserOf(1)).toHaveLength(3);
      await editing.removeIndsats(added.value.id);
      await editing.removeIndsats(added.value.id);
      expect(await editing.indsatserOf(1)).toHaveLength(2);
      expect(await editing.saveIndsats(added.value.id, { title: 'x' }, { etag: added.etag, approval: 'draft' })).toEqual({ ok: false, reason: 'gone' });
    });

    test('the plan’s own texts are saved', async () => {
      const plan = await editing.plan(1);
      const saved = await editing.savePlan(
        1,
        { about: '<p>Om os</p>', homepage: 'https://csu.example/', contact: 'Vej 1' },
        { etag: plan!.etag, approval: 'draft' },
      );
      expect(saved).toMatchObject({ ok: true, saved: { value: { homepage: 'https://csu.example/', contact: 'Vej 1' }, approval: 'draft' } });
    });

    test('knows the people to choose among', async () => {
      expect(await editing.people()).toEqual(expect.arrayContaining([owner, coOwner]));
    });
  });
}
