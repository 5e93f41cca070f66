import { weekdayInWords } from './dates.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Danish words of the digest and of «overblik». */
export const overviewDa = {
  answeredOf: (answered: number, asked: number) => `${answered} af ${asked} besvaret`,
  facts: (percent: number, day: string) => `${percent} %  ·  ${weekdayInWords(day, 'da')}`,
  summary: (round: string, answered: number, asked: number) => `${round}: ${answered} af ${counted(asked, 'indsats', 'indsatser')} er besvaret`,
  attention: (overdue: number, unreached: number, withoutOwner: number) =>
    [
      ...(overdue === 0 ? [] : [counted(overdue, 'er forfalden', 'er forfaldne')]),
      ...(unreached === 0 ? [] : [counted(unreached, 'ejer kan ikke nås', 'ejere kan ikke nås')]),
      ...(withoutOwner === 0 ? [] : [counted(withoutOwner, 'indsats har ingen ejer', 'indsatser har ingen ejer')]),
    ].join(', '),
  allAnswered: 'Alle har svaret.',
  unitOf: (answered: number, asked: number) => `${answered} af ${asked}`,
  unitAnswered: (count: number) => `${count} svaret`,
  unitMissing: (count: number) => counted(count, 'mangler', 'mangler'),
  unitOverdue: (count: number) => counted(count, 'forfalden', 'forfaldne'),
  withoutUnit: 'Uden enhed',
  moreUnits: (count: number) => `og ${counted(count, 'enhed', 'enheder')} mere.`,
  unreached: 'Kan ikke nås i Teams: ',
  withoutOwner: 'Uden ejer: ',
  andMore: (count: number) => ` og ${count} mere`,
  noneOpen: 'Ingen runde er åben',
  noneOpenText: 'Overblikket kommer, når en runde åbner.',
  notForYou: 'Overblikket er for sekretariatet og for ledere af enheder. Skriv «mine indsatser» for at se dine egne.',
  show: 'Vis overblik',
  told: (day: string, manager: string) => `${manager} fik besked om det ${weekdayInWords(day, 'da')}.`,
  willTell: (day: string, manager: string) => `Er der ikke svaret ${weekdayInWords(day, 'da')}, får ${manager} besked.`,
};
