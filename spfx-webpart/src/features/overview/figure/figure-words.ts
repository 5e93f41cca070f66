import type { WordsByLanguage } from '../../../ui/use-words.js';

export interface FigureWords {
  heading: string;
  text: string;
  caption: string;
  asText: string;
  own(count: number): string;
  crossCutting(count: number): string;
  indsatser(count: number): string;
  table: string;
  takesPart: string;
  distinct: string;
  tableNote: string;
}

export const figureWords: WordsByLanguage<FigureWords> = {
  da: {
    heading: 'Målhierarki',
    text: 'Sådan hænger planen, målene og enhedernes indsatser sammen.',
    caption: 'Mål- og styringshierarkiet. Tallene tælles fra indsatserne; det samme står som tekst under figuren.',
    asText: 'Figuren som tekst',
    own: (count) => (count === 1 ? '1 indsats i én enhed' : `${count} indsatser i én enhed`),
    crossCutting: (count) => (count === 0 ? 'ingen tværgående' : `${count} tværgående`),
    indsatser: (count) => (count === 1 ? '1 indsats' : `${count} indsatser`),
    table: 'Enheder og mål',
    takesPart: 'Deltager i',
    distinct: 'Forskellige indsatser',
    tableNote: 'En tværgående indsats står ved hver enhed, der deltager; derfor er rækken nederst ikke summen af kolonnen.',
  },
  en: {
    heading: 'Goal hierarchy',
    text: 'How the plan, the goals and the units’ indsatser belong together.',
    caption: 'The hierarchy of goals. The numbers are counted from the indsatser; the same stands as text below the figure.',
    asText: 'The figure as text',
    own: (count) => (count === 1 ? '1 indsats in one unit' : `${count} indsatser in one unit`),
    crossCutting: (count) => (count === 0 ? 'none cross-cutting' : `${count} cross-cutting`),
    indsatser: (count) => (count === 1 ? '1 indsats' : `${count} indsatser`),
    table: 'Units and goals',
    takesPart: 'Takes part in',
    distinct: 'Distinct indsatser',
    tableNote: 'A cross-cutting indsats stands with each unit that takes part, so the last row is not the sum of the column.',
  },
};
