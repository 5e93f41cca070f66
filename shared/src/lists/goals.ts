import { defineList } from './define-list.js';
import { boolean, choice, lookup, number, text, url } from './field-kinds.js';
import { goalStateWords } from './words.js';

export const goalsList = defineList({
  key: 'goals',
  urlName: 'VpMaal',
  title: 'Mål',
  titleColumn: 'Mål',
  description: 'Mål, ambitioner, pejlemærker, temaer og effektmål, som planerne arbejder for.',
  versions: 50,
  fields: {
    code: text('VpKode', 'Kode', { required: true, indexed: true, unique: true, maxLength: 150, description: 'Fast nøgle, der ikke ændres.' }),
    level: text('VpNiveau', 'Niveau', { indexed: true, description: 'Niveauet i konceptet, fx ambition eller effektmaal.' }),
    label: text('VpBetegnelse', 'Betegnelse', { description: 'Står foran målet, fx «Mål 1».' }),
    parent: lookup('VpOverordnet', 'Overordnet', { lookupList: 'goals' }),
    order: number('VpRaekkefolge', 'Rækkefølge', { decimals: 0 }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    targetGroup: text('VpMaalgruppe', 'Målgruppe'),
    origin: text('VpOprindelse', 'Oprindelse'),
    committee: text('VpUdvalg', 'Udvalg'),
    link: url('VpLink', 'Kilde'),
    state: choice('VpStatus', 'Status', { choices: Object.values(goalStateWords) }),
    locked: boolean('VpLaast', 'Låst', { description: 'Ordlyden er fastlagt over enhederne.' }),
  },
  views: [
    {
      name: 'Maal',
      title: 'Mål',
      fields: ['label', 'title', 'level', 'parent', 'concept', 'period', 'state'],
      orderBy: [{ field: 'order' }],
      groupBy: 'concept',
      default: true,
    },
  ],
  rights: { secretariat: 'full', planWriters: 'read', owners: 'read', readers: 'read', botApp: 'read' },
});
