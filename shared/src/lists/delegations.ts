import { defineList } from './define-list.js';
import { choice, instant, lookup, note, person, text } from './field-kinds.js';
import { delegationStateWords } from './words.js';

export const delegationsList = defineList({
  key: 'delegations',
  urlName: 'VpVideregivelser',
  title: 'Videregivelser',
  titleColumn: 'Indsats og kollega',
  description: 'Spørgsmål, som en ejer har bedt en kollega svare på i én runde.',
  versions: 0,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Indsats, runde og kollega.' }),
    indsats: lookup('VpIndsats', 'Indsats', { lookupList: 'indsatser', indexed: true }),
    round: lookup('VpRunde', 'Runde', { lookupList: 'rounds', indexed: true }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    from: person('VpFra', 'Fra'),
    to: person('VpTil', 'Til'),
    state: choice('VpTilstand', 'Tilstand', { choices: Object.values(delegationStateWords) }),
    at: instant('VpVideregivet', 'Videregivet den'),
    note: note('VpBesked', 'Besked'),
  },
  views: [
    {
      name: 'Videregivelser',
      title: 'Alle videregivelser',
      fields: ['indsats', 'round', 'from', 'to', 'state', 'at'],
      orderBy: [{ field: 'at', descending: true }],
      default: true,
    },
  ],
  rights: { secretariat: 'full', planWriters: 'read', owners: 'read', readers: 'read', botApp: 'contribute' },
});
