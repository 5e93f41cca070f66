import type { Indsats, Unit } from '@virksomhedsplaner/shared/domain';
import { emptySite, type SiteContent } from './site-content.js';

type SiteUnit = Unit & { id: number };

function unit(id: number, code: string, name: string, more: Partial<SiteUnit> = {}): SiteUnit {
  return { id, code, name, kind: 'center', parent: 'omraade', aliases: [], active: true, ...more };
}

/** A site with an area of three units and a group, one goal and the unit's plan. */
export const smallSite: SiteContent = {
  ...emptySite,
  units: [
    unit(1, 'omraade', 'Området', { kind: 'area', parent: undefined }),
    unit(2, 'myndighed', 'Myndighed', { manager: { upn: 'mette.holst@demo.example', name: 'Mette Holst' } }),
    unit(3, 'hjaelpemidler', 'Center for Hjælpemidler', { aliases: ['Hjælpemiddelcentret'] }),
    unit(4, 'stabene', 'Stabene', { kind: 'staff' }),
    unit(5, 'alle', 'Alle centre', { kind: 'group' }),
  ],
  goals: [
    {
      id: 11,
      code: 'maal-1',
      level: 'maal',
      label: 'Mål 1',
      name: 'Mestring af eget liv',
      order: 1,
      concept: 'rudersdal',
      period: '2020',
      state: 'adopted',
      locked: true,
    },
  ],
  plans: [
    {
      id: 21,
      key: 'rudersdal/2020/myndighed',
      title: 'Virksomhedsplan 2020, Myndighed',
      concept: 'rudersdal',
      conceptVersion: 1,
      unit: 'myndighed',
      period: '2020',
      state: 'published',
    },
  ],
  people: [{ upn: 'anne.holm@demo.example', name: 'Anne Holm' }],
};

/** An indsats that stands on the site. */
export function heldIndsats(title: string, more: Partial<Indsats> = {}): Indsats {
  return {
    id: 31,
    key: `rudersdal/2020/myndighed/${title.toLowerCase()}`,
    planId: 21,
    concept: 'rudersdal',
    period: '2020',
    title,
    fields: {},
    units: ['myndighed'],
    leadUnit: 'myndighed',
    goals: ['maal-1'],
    primaryGoal: 'maal-1',
    themes: [],
    coOwners: [],
    kind: 'indsats',
    order: 1,
    ...more,
  };
}
