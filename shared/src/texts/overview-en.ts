import { weekdayInWords } from './dates.js';
import type { overviewDa } from './overview-da.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** English words of the digest and of the overview. */
export const overviewEn: typeof overviewDa = {
  answeredOf: (answered, asked) => `${answered} of ${asked} answered`,
  facts: (percent, day) => `${percent}%  ·  ${weekdayInWords(day, 'en')}`,
  summary: (round, answered, asked) => `${round}: ${answered} of ${counted(asked, 'indsats', 'indsatser')} answered`,
  attention: (overdue, unreached, withoutOwner) =>
    [
      ...(overdue === 0 ? [] : [`${overdue} overdue`]),
      ...(unreached === 0 ? [] : [counted(unreached, 'owner cannot be reached', 'owners cannot be reached')]),
      ...(withoutOwner === 0 ? [] : [counted(withoutOwner, 'indsats has no owner', 'indsatser have no owner')]),
    ].join(', '),
  allAnswered: 'All have answered.',
  unitOf: (answered, asked) => `${answered} of ${asked}`,
  unitAnswered: (count) => `${count} answered`,
  unitMissing: (count) => `${count} missing`,
  unitOverdue: (count) => `${count} overdue`,
  withoutUnit: 'Without a unit',
  moreUnits: (count) => `and ${counted(count, 'unit', 'units')} more.`,
  unreached: 'Cannot be reached in Teams: ',
  withoutOwner: 'Without an owner: ',
  andMore: (count) => ` and ${count} more`,
  noneOpen: 'No round is open',
  noneOpenText: 'The overview comes when a round opens.',
  notForYou: 'The overview is for the secretariat and for managers of units. Write “my indsatser” to see your own.',
  show: 'Show the overview',
  told: (day, manager) => `${manager} was told on ${weekdayInWords(day, 'en')}.`,
  willTell: (day, manager) => `If there is no answer on ${weekdayInWords(day, 'en')}, ${manager} is told.`,
};
