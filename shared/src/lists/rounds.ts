import type { Question } from '../domain/index.js';
import { defineList } from './define-list.js';
import { choice, day, json, text } from './field-kinds.js';
import { linkToRows, overdueFormatter } from './formatting.js';
import { roundKindWords, roundStateWords } from './words.js';

export const roundsList = defineList({
  key: 'rounds',
  urlName: 'VpRunder',
  title: 'Runder',
  titleColumn: 'Runde',
  description: 'Opfølgninger: hvornår der spørges, og hvad der spørges om.',
  versions: 50,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Koncept, periode og runde.' }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode'),
    kind: choice('VpArt', 'Art', { choices: Object.values(roundKindWords) }),
    opens: day('VpAabner', 'Åbner'),
    due: day('VpFrist', 'Frist', { indexed: true, formatter: overdueFormatter('VpStatus', roundStateWords.open) }),
    state: choice('VpStatus', 'Status', {
      choices: Object.values(roundStateWords),
      indexed: true,
      formatter: linkToRows('VpManglerSvar/ManglerSvar', 'VpRunde'),
    }),
    questions: json<Question[]>('VpSpoergsmaal', 'Spørgsmål', { description: 'Rundens spørgsmål fra konceptet, som data.' }),
  },
  views: [
    { name: 'Runder', title: 'Runder', fields: ['title', 'opens', 'due', 'state', 'concept', 'period'], orderBy: [{ field: 'due' }], default: true },
    {
      name: 'Forfaldne',
      title: 'Forfaldne',
      fields: ['title', 'due', 'state', 'concept', 'period'],
      where: [
        { field: 'due', op: 'lt', value: 'today' },
        { field: 'state', op: 'eq', value: roundStateWords.open },
      ],
      orderBy: [{ field: 'due' }],
    },
  ],
  rights: { secretariat: 'full', planWriters: 'read', owners: 'read', readers: 'read', botApp: 'read' },
});
