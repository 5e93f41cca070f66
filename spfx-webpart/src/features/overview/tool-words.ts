import type { WordsByLanguage } from '../../ui/use-words.js';

export interface ToolWords {
  showBy: string;
  goal: string;
  theme: string;
  targetGroup: string;
  status: string;
  figure: string;
  sortedBy: string;
  sortings: { plan: string; title: string; status: string };
  download: string;
  excel: string;
  word: string;
  fetching: string;
  fetched(file: string): string;
  notFetched: string;
  printedOn(day: string): string;
}

/** Travels with the tools above the list, which come after it. */
export const toolWords: WordsByLanguage<ToolWords> = {
  da: {
    showBy: 'Vis efter',
    goal: 'Mål',
    theme: 'Tema',
    targetGroup: 'Målgruppe',
    status: 'Status',
    figure: 'Figur',
    sortedBy: 'Sortér',
    sortings: { plan: 'Planens rækkefølge', title: 'Overskrift', status: 'Status' },
    download: 'Hent det viste',
    excel: 'Excel',
    word: 'Word',
    fetching: 'Filen laves …',
    fetched: (file) => `${file} er hentet.`,
    notFetched: 'Filen kunne ikke laves. Prøv igen.',
    printedOn: (day) => `Hentet ${day}`,
  },
  en: {
    showBy: 'Show by',
    goal: 'Goal',
    theme: 'Theme',
    targetGroup: 'Target group',
    status: 'Status',
    figure: 'Figure',
    sortedBy: 'Sort',
    sortings: { plan: "The plan's order", title: 'Heading', status: 'Status' },
    download: 'Download what is shown',
    excel: 'Excel',
    word: 'Word',
    fetching: 'Making the file …',
    fetched: (file) => `${file} has been downloaded.`,
    notFetched: 'The file could not be made. Try again.',
    printedOn: (day) => `Downloaded ${day}`,
  },
};
