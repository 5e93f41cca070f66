import type { Indsats, PlanBook, Round } from '@virksomhedsplaner/shared/domain';

const person = (name: string) => ({ upn: `${name}@demo.example`, name });

export const owner = person('anne.holm');
export const coOwner = person('bo.dam');
export const secretary = person('sofie.skov');
export const neighbour = person('nils.nabo');

export const round: Round = {
  id: 1,
  key: 'hilleroed/2022-2024/midtvejsstatus',
  concept: 'hilleroed',
  period: '2022-2024',
  kind: 'midtvejsstatus',
  name: 'Midtvejsstatus februar 2023',
  opens: '2023-02-01',
  due: '2023-02-28',
  state: 'planned',
  questions: [
    { id: 'status', text: 'Hvad er status i forhold til at opnå målet?', kind: 'text', required: true, maxLength: 4000 },
    {
      id: 'vurdering',
      text: 'Hvordan går det?',
      kind: 'choice',
      required: true,
      meaning: 'rating',
      choices: [
        { value: 'on-track', label: 'Efter planen' },
        { value: 'attention', label: 'Kræver opmærksomhed' },
      ],
    },
  ],
};

function indsats(id: number, title: string): Indsats {
  return {
    id,
    key: `hilleroed/2022-2024/csu/${id}`,
    planId: 1,
    concept: 'hilleroed',
    period: '2022-2024',
    title,
    fields: { description: '<p>Udfordringen</p>', target: '<p>Målet</p>' },
    units: ['csu'],
    leadUnit: 'csu',
    goals: ['aktoer'],
    primaryGoal: 'aktoer',
    themes: [],
    owner,
    coOwners: [coOwner],
    kind: 'indsats',
    order: id,
  };
}

/** A small plan book, fresh at each call. Ids are 1 and up in insertion order, as on an empty site. */
export function sampleBook(): PlanBook {
  return {
    concept: 'hilleroed',
    period: '2022-2024',
    units: [
      { code: 'bss', name: 'Borger- og Socialservice', kind: 'area', aliases: [], active: true },
      { code: 'csu', name: 'CSU Egedammen', kind: 'section', parent: 'bss', aliases: ['Egedammen'], active: true },
    ],
    goals: [
      {
        code: 'aktoer',
        level: 'ambition',
        name: 'Alle skal opleve at kunne være aktør i eget liv',
        order: 1,
        concept: 'hilleroed',
        period: '2022-2024',
        state: 'adopted',
        locked: true,
      },
    ],
    plans: [
      {
        id: 1,
        key: 'hilleroed/2022-2024/csu',
        title: 'Udviklingsplan 2022-2024',
        concept: 'hilleroed',
        conceptVersion: 1,
        unit: 'csu',
        period: '2022-2024',
        state: 'published',
        foreword: '<p>Kære alle</p>',
      },
    ],
    indsatser: [indsats(1, 'Kommunikation'), indsats(2, 'Sundhed & bevægelse, "STU\'s" <b>hold</b>')],
    rounds: [round],
    statuses: [],
  };
}
