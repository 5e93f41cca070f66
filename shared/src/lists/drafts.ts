import type { Answers } from '../domain/index.js';
import { defineList } from './define-list.js';
import { instant, json, lookup, person, text } from './field-kinds.js';

export const draftsList = defineList({
  key: 'drafts',
  urlName: 'VpStatuskladder',
  title: 'Statuskladder',
  titleColumn: 'Indsats og runde',
  description: 'Påbegyndte svar, der ikke er sendt.',
  versions: 0,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Indsats og runde.' }),
    indsats: lookup('VpIndsats', 'Indsats', { lookupList: 'indsatser', indexed: true }),
    round: lookup('VpRunde', 'Runde', { lookupList: 'rounds', indexed: true }),
    answers: json<Answers>('VpSvar', 'Svar (data)'),
    savedBy: person('VpGemtAf', 'Gemt af'),
    savedAt: instant('VpGemt', 'Gemt'),
  },
  views: [
    { name: 'Kladder', title: 'Kladder', fields: ['indsats', 'round', 'savedBy', 'savedAt'], orderBy: [{ field: 'savedAt', descending: true }], default: true },
  ],
  rights: { secretariat: 'full', owners: 'contribute', botApp: 'contribute' },
});
