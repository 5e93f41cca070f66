import { defineList } from './define-list.js';
import { boolean, choice, lookup, lookups, note, number, people, person, richText, text } from './field-kinds.js';
import { indsatsKindWords } from './words.js';

const NO_CITIZENS = 'Skriv ikke om enkelte borgere.';

export const indsatserList = defineList({
  key: 'indsatser',
  urlName: 'VpIndsatser',
  title: 'Indsatser',
  titleColumn: 'Indsats',
  description: 'Hvad enhederne vil gøre, for hvilket mål og med hvilken effekt for borgerne.',
  versions: 50,
  contentApproval: true,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, description: 'Fast nøgle, så en import ikke tilføjer det samme to gange.' }),
    plan: lookup('VpPlan', 'Plan', { lookupList: 'plans', indexed: true }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    units: lookups('VpEnheder', 'Enheder', { lookupList: 'units', description: 'Alle enheder, der deltager. Flere enheder gør indsatsen tværgående.' }),
    leadUnit: lookup('VpLedendeEnhed', 'Ledende enhed', { lookupList: 'units', indexed: true }),
    goals: lookups('VpMaal', 'Mål', { lookupList: 'goals' }),
    primaryGoal: lookup('VpPrimaertMaal', 'Primært mål', { lookupList: 'goals', indexed: true }),
    description: richText('VpBeskrivelse', 'Beskrivelse', { description: `Hvilken udfordring skal løses? ${NO_CITIZENS}` }),
    activities: richText('VpAktiviteter', 'Aktiviteter', { description: `Hvilke handlinger sættes i gang? ${NO_CITIZENS}` }),
    target: richText('VpMaalet', 'Målet', { description: `Hvad skal være opnået, evt. som et SMART-mål? ${NO_CITIZENS}` }),
    effects: richText('VpEffekter', 'Borgerrettede effekter', { description: `Hvilken værdi bringer det borgerne? ${NO_CITIZENS}` }),
    owner: person('VpEjer', 'Ejer', { indexed: true, description: 'Bliver spurgt i Teams, når en runde åbner.' }),
    coOwners: people('VpMedejere', 'Medejere'),
    partners: note('VpPartnere', 'Partnere', { description: 'Parter uden for organisationen.' }),
    kind: choice('VpType', 'Type', { choices: Object.values(indsatsKindWords) }),
    themes: note('VpTemaer', 'Temaer', { description: 'Ét pr. linje.' }),
    order: number('VpRaekkefolge', 'Rækkefølge', { decimals: 0 }),
    crossCutting: boolean('VpTvaergaaende', 'Tværgående', {
      indexed: true,
      description: 'To eller flere enheder deltager. Regnes ud af enhederne og står her kun af hensyn til visningen.',
    }),
    continuedFrom: lookup('VpFortsatFra', 'Fortsat fra', { lookupList: 'indsatser' }),
  },
  views: [
    {
      name: 'Indsatser',
      title: 'Alle indsatser',
      fields: ['title', 'units', 'primaryGoal', 'owner', 'period', 'plan'],
      orderBy: [{ field: 'order' }],
      groupBy: 'concept',
      default: true,
      rowLimit: 100,
    },
    {
      name: 'UdenEjer',
      title: 'Uden ejer',
      fields: ['title', 'units', 'period', 'plan'],
      where: [{ field: 'owner', op: 'isNull' }],
      orderBy: [{ field: 'order' }],
      groupBy: 'leadUnit',
    },
    {
      name: 'Tvaergaaende',
      title: 'Tværgående',
      fields: ['title', 'units', 'owner', 'partners', 'period'],
      where: [{ field: 'crossCutting', op: 'eq', value: true }],
      orderBy: [{ field: 'order' }],
      groupBy: 'primaryGoal',
    },
    {
      name: 'AfventerGodkendelse',
      title: 'Afventer godkendelse',
      fields: ['title', 'leadUnit', 'modified', 'editor', 'approval'],
      where: [{ field: 'approval', op: 'eq', value: 2 }],
      orderBy: [{ field: 'modified', descending: true }],
      groupBy: 'plan',
      rowLimit: 100,
    },
  ],
  rights: { secretariat: 'full', planWriters: 'contribute', owners: 'read', readers: 'read', botApp: 'read' },
});
