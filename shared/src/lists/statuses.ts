import type { Answers } from '../domain/index.js';
import { defineList } from './define-list.js';
import { choice, instant, json, lookup, note, person, text } from './field-kinds.js';
import { ratingFormatter } from './formatting.js';
import { goalReachedWords, ratingWords, sourceWords, statusStateWords } from './words.js';

export const statusesList = defineList({
  key: 'statuses',
  urlName: 'VpStatusser',
  title: 'Statusser',
  titleColumn: 'Indsats og runde',
  description: 'Ejernes svar: ét pr. indsats og runde.',
  versions: 100,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Indsats og runde: der kan kun være ét svar.' }),
    indsats: lookup('VpIndsats', 'Indsats', { lookupList: 'indsatser', indexed: true }),
    round: lookup('VpRunde', 'Runde', { lookupList: 'rounds', indexed: true }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true, description: 'Så alle svar i en periode kan læses på én gang.' }),
    answers: json<Answers>('VpSvar', 'Svar (data)'),
    answerText: note('VpSvartekst', 'Svar', { description: 'Svaret i læsbar form, til visninger og søgning.' }),
    rating: choice('VpVurdering', 'Vurdering', { choices: Object.values(ratingWords), formatter: ratingFormatter }),
    goalReached: choice('VpMaalOpnaaet', 'Mål opnået', { choices: Object.values(goalReachedWords) }),
    state: choice('VpTilstand', 'Tilstand', { choices: Object.values(statusStateWords), indexed: true }),
    answeredBy: person('VpSvaretAf', 'Svaret af'),
    answeredAt: instant('VpSvaretDen', 'Svaret den'),
    source: choice('VpKilde', 'Kilde', { choices: Object.values(sourceWords) }),
  },
  views: [
    {
      name: 'Svar',
      title: 'Alle svar',
      fields: ['indsats', 'round', 'rating', 'goalReached', 'answerText', 'answeredBy', 'answeredAt', 'source'],
      orderBy: [{ field: 'answeredAt', descending: true }],
      default: true,
    },
    {
      name: 'BesvaretDenneUge',
      title: 'Besvaret denne uge',
      fields: ['indsats', 'round', 'rating', 'answerText', 'answeredBy', 'answeredAt'],
      where: [{ field: 'answeredAt', op: 'geq', value: { daysFromToday: -7 } }],
      orderBy: [{ field: 'answeredAt', descending: true }],
    },
  ],
  rights: { secretariat: 'full', planWriters: 'read', owners: 'contribute', readers: 'read', botApp: 'contribute' },
});
