import { defineList } from './define-list.js';
import { day, lookup, person, text } from './field-kinds.js';
import { passedFormatter } from './formatting.js';

/** What no view of SharePoint can work out: the indsatser of an open round that have no answer. Written anew from the other lists, never by people. */
export const missingAnswersList = defineList({
  key: 'missingAnswers',
  urlName: 'VpManglerSvar',
  title: 'Mangler svar',
  titleColumn: 'Indsats og runde',
  description: 'Indsatser i åbne runder, som endnu ikke er besvaret. Skrives af løsningen selv; ret den ikke i hånden.',
  versions: 0,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Indsats og runde.' }),
    indsats: lookup('VpIndsats', 'Indsats', { lookupList: 'indsatser', indexed: true }),
    round: lookup('VpRunde', 'Runde', { lookupList: 'rounds', indexed: true }),
    unit: lookup('VpEnhed', 'Enhed', { lookupList: 'units', indexed: true, description: 'Den enhed, der leder indsatsen.' }),
    owner: person('VpEjer', 'Ejer', { indexed: true }),
    due: day('VpFrist', 'Frist', { indexed: true, formatter: passedFormatter }),
  },
  views: [
    {
      name: 'ManglerSvar',
      title: 'Mangler svar',
      fields: ['indsats', 'owner', 'due'],
      orderBy: [{ field: 'due' }],
      groupBy: ['round', 'unit'],
      default: true,
      rowLimit: 100,
    },
    {
      name: 'Forfaldne',
      title: 'Forfaldne',
      fields: ['indsats', 'round', 'unit', 'owner', 'due'],
      where: [{ field: 'due', op: 'lt', value: 'today' }],
      orderBy: [{ field: 'due' }],
      rowLimit: 100,
    },
    {
      name: 'UdenEjer',
      title: 'Uden ejer',
      fields: ['indsats', 'round', 'unit', 'due'],
      where: [{ field: 'owner', op: 'isNull' }],
      orderBy: [{ field: 'due' }],
    },
  ],
  rights: { secretariat: 'full', planWriters: 'read', botApp: 'contribute' },
});
