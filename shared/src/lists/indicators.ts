import { defineList } from './define-list.js';
import { boolean, choice, lookup, number, text } from './field-kinds.js';
import { awaitingFormatter } from './formatting.js';
import { indicatorDirectionWords, indicatorKindWords, indicatorTimingWords } from './words.js';

export const indicatorsList = defineList({
  key: 'indicators',
  urlName: 'VpIndikatorer',
  title: 'Indikatorer',
  titleColumn: 'Indikator',
  description: 'Det, der viser, om et mål bliver nået. Tal for grupper af borgere, aldrig for enkelte borgere.',
  versions: 50,
  contentApproval: true,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, description: 'Fast nøgle, så en import ikke tilføjer det samme to gange.' }),
    indsats: lookup('VpIndsats', 'Indsats', {
      lookupList: 'indsatser',
      indexed: true,
      description: 'Hører indikatoren til en indsats, et resultatmål eller et mål? Udfyld ét af de tre.',
    }),
    resultGoal: lookup('VpResultatmaal', 'Delmål eller resultatmål', { lookupList: 'resultGoals', indexed: true }),
    goal: lookup('VpMaal', 'Mål', { lookupList: 'goals', indexed: true }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    direction: choice('VpRetning', 'Retning', { choices: Object.values(indicatorDirectionWords), description: 'Hvilken vej skal det gå?' }),
    kind: choice('VpType', 'Type', { choices: Object.values(indicatorKindWords) }),
    timing: choice('VpHvornaar', 'Hvornår', { choices: Object.values(indicatorTimingWords), description: 'Ses den undervejs eller først til slut?' }),
    baseline: number('VpUdgangspunkt', 'Udgangspunkt', { description: 'Hvor er vi i dag? Lad feltet stå tomt, hvis det ikke er målt.' }),
    baselineYear: number('VpUdgangsaar', 'Udgangsår', { decimals: 0 }),
    target: number('VpMaalvaerdi', 'Målværdi', { description: 'Hvor skal vi hen? Lad feltet stå tomt, hvis kun retningen er besluttet.' }),
    measuredIn: text('VpMaaleenhed', 'Måles i', { description: 'Fx procent, borgere, timer.', maxLength: 100 }),
    year: number('VpAar', 'År', { decimals: 0, description: 'Hvornår skal målværdien være nået?' }),
    source: text('VpKilde', 'Kilde', { description: 'Hvor kommer tallene fra, og hvor tit?' }),
    locked: boolean('VpLaast', 'Låst', { description: 'Er givet sammen med målet og ændres ikke i en plan.' }),
    awaiting: boolean('VpAfventer', 'Afventer operationalisering', {
      indexed: true,
      formatter: awaitingFormatter,
      description: 'Det er endnu ikke besluttet, hvordan den måles. Tæller ikke som rød.',
    }),
  },
  views: [
    {
      name: 'Indikatorer',
      title: 'Alle indikatorer',
      fields: ['title', 'goal', 'resultGoal', 'indsats', 'direction', 'target', 'measuredIn', 'year', 'awaiting'],
      orderBy: [{ field: 'title' }],
      groupBy: 'concept',
      default: true,
      rowLimit: 100,
    },
    {
      name: 'Afventer',
      title: 'Afventer operationalisering',
      fields: ['title', 'goal', 'resultGoal', 'indsats', 'source', 'awaiting'],
      where: [{ field: 'awaiting', op: 'eq', value: true }],
      orderBy: [{ field: 'title' }],
    },
  ],
  rights: { secretariat: 'full', planWriters: 'contribute', owners: 'read', readers: 'read', botApp: 'read' },
});
