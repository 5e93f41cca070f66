import { defineList } from './define-list.js';
import { choice, day, instant, lookup, lookups, note, number, text } from './field-kinds.js';
import { outcomeFormatter } from './formatting.js';
import { outcomeWords, stepWords } from './words.js';

export const remindersList = defineList({
  key: 'reminders',
  urlName: 'VpPaamindelser',
  title: 'Påmindelser',
  titleColumn: 'Påmindelse',
  description: 'Hvad der er sendt til hvem, hvornår, og hvad der blev af det. Listen er selve udbakken.',
  versions: 0,
  fields: {
    key: text('VpNoegle', 'Nøgle', {
      required: true,
      indexed: true,
      unique: true,
      description: 'Runde, regel og modtager: den samme påmindelse oprettes kun én gang.',
    }),
    recipient: text('VpModtager', 'Modtager', { indexed: true, description: 'Modtagerens brugernavn.' }),
    round: lookup('VpRunde', 'Runde', { lookupList: 'rounds', indexed: true }),
    step: choice('VpRegel', 'Regel', { choices: Object.values(stepWords), indexed: true }),
    indsatser: lookups('VpIndsatser', 'Indsatser', { lookupList: 'indsatser' }),
    plannedFor: day('VpPlanlagt', 'Planlagt', { indexed: true }),
    sentAt: instant('VpSendt', 'Sendt'),
    outcome: choice('VpUdfald', 'Udfald', { choices: Object.values(outcomeWords), indexed: true, formatter: outcomeFormatter }),
    attempts: number('VpForsoeg', 'Forsøg', { decimals: 0 }),
    error: note('VpFejl', 'Fejl'),
    activityId: text('VpKortId', 'Kort-id'),
    worker: text('VpArbejder', 'Arbejder', { description: 'Den kørsel, der har taget påmindelsen.' }),
    leaseUntil: instant('VpLaantTil', 'Lånt til'),
  },
  views: [
    {
      name: 'Paamindelser',
      title: 'Alle påmindelser',
      fields: ['title', 'recipient', 'round', 'step', 'plannedFor', 'outcome', 'sentAt'],
      orderBy: [{ field: 'plannedFor', descending: true }],
      default: true,
    },
    {
      name: 'Fejlede',
      title: 'Påmindelser der fejlede',
      fields: ['title', 'recipient', 'outcome', 'error', 'attempts'],
      where: [{ field: 'outcome', op: 'in', value: [outcomeWords.undeliverable, outcomeWords.failed] }],
      orderBy: [{ field: 'plannedFor', descending: true }],
    },
  ],
  rights: { secretariat: 'full', botApp: 'contribute' },
});
