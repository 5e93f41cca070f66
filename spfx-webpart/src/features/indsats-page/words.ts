import type { IndicatorDirection } from '@virksomhedsplaner/shared/domain';
import type { StateText } from '../../ui/strings.js';
import type { WordsByLanguage } from '../../ui/use-words.js';
import type { Column } from './chain-drawing.js';

export interface IndsatsStrings {
  toPlan: string;
  goals: string;
  goalSource: string;
  units: string;
  leadUnit: string;
  owner: string;
  partners: string;
  themes: string;
  texts: string;
  answers: string;
  chain: string;
  chainCaption: string;
  chainTable: string;
  steps: Readonly<Record<Column, string>>;
  indicators: string;
  notWritten: string;
  noChain: string;
  noIndicators: string;
  notMeasured: string;
  awaiting: string;
  directions: Readonly<Record<IndicatorDirection, string>>;
  baseline(value: string, year: number | undefined): string;
  target(value: string, year: number | undefined): string;
  targetShort(value: string): string;
  source(text: string): string;
  date: string;
  value: string;
  assessment: string;
  glossary: string;
  whatIs(term: string): string;
  gone: StateText;
}

/** Travels with the screen, which is fetched when first opened. */
export const indsatsWords: WordsByLanguage<IndsatsStrings> = {
  da: {
    toPlan: 'Til planen',
    goals: 'Mål',
    goalSource: 'Læs, hvor målet kommer fra',
    units: 'Enheder',
    leadUnit: 'Ledes af',
    owner: 'Ejer',
    partners: 'Samarbejdspartnere',
    themes: 'Temaer',
    texts: 'Beskrivelse',
    answers: 'Svar',
    chain: 'Forandringsteori',
    chainCaption: 'Vejen fra indsatsen over delmål og resultatmål til effektmålene. Tabellen nedenfor siger det samme.',
    chainTable: 'Forandringsteorien som tabel, med indikatorer ved hvert trin',
    steps: { activity: 'Indsats', partGoal: 'Delmål', resultGoal: 'Resultatmål', effectGoal: 'Effektmål' },
    indicators: 'Indikatorer',
    notWritten: 'Ikke udfyldt',
    noChain: 'Der er ikke skrevet delmål eller resultatmål for indsatsen.',
    noIndicators: 'Der er ingen indikatorer for indsatsen.',
    notMeasured: 'Der er ingen målinger endnu.',
    awaiting: 'Afventer operationalisering',
    directions: { more: 'Skal blive flere', fewer: 'Skal blive færre', unchanged: 'Skal være uændret' },
    baseline: (value, year) => `Udgangspunkt ${value}${year === undefined ? '' : ` (${year})`}`,
    target: (value, year) => `Mål ${value}${year === undefined ? '' : ` i ${year}`}`,
    targetShort: (value) => `Mål ${value}`,
    source: (text) => `Kilde: ${text}`,
    date: 'Dato',
    value: 'Værdi',
    assessment: 'Vurdering',
    glossary: 'Ord i planen',
    whatIs: (term) => `Hvad betyder ${term}?`,
    gone: {
      title: 'Indsatsen kan ikke vises',
      text: 'Den er ikke offentliggjort, er slettet, eller du har ikke adgang til den. Find den i oversigten, eller spørg sekretariatet.',
    },
  },
  en: {
    toPlan: 'To the plan',
    goals: 'Goals',
    goalSource: 'Read where the goal comes from',
    units: 'Units',
    leadUnit: 'Led by',
    owner: 'Owner',
    partners: 'Partners',
    themes: 'Themes',
    texts: 'Description',
    answers: 'Answers',
    chain: 'Theory of change',
    chainCaption: 'The way from the indsats through goals on the way and results to the long-term effects. The table below says the same.',
    chainTable: 'The theory of change as a table, with indicators at each step',
    steps: { activity: 'Indsats', partGoal: 'Goal on the way', resultGoal: 'Result', effectGoal: 'Long-term effect' },
    indicators: 'Indicators',
    notWritten: 'Not written',
    noChain: 'No goals on the way or results have been written for the indsats.',
    noIndicators: 'The indsats has no indicators.',
    notMeasured: 'Nothing has been measured yet.',
    awaiting: 'How it is measured has not been decided',
    directions: { more: 'To become more', fewer: 'To become fewer', unchanged: 'To stay unchanged' },
    baseline: (value, year) => `From ${value}${year === undefined ? '' : ` (${year})`}`,
    target: (value, year) => `Target ${value}${year === undefined ? '' : ` in ${year}`}`,
    targetShort: (value) => `Target ${value}`,
    source: (text) => `Source: ${text}`,
    date: 'Date',
    value: 'Value',
    assessment: 'Assessment',
    glossary: 'Words of the plan',
    whatIs: (term) => `What does ${term} mean?`,
    gone: {
      title: 'The indsats cannot be shown',
      text: 'It has not been published, has been deleted, or you have no access to it. Find it in the overview, or ask the secretariat.',
    },
  },
};
