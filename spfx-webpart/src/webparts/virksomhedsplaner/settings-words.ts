import type { WordsByLanguage } from '../../ui/use-words.js';

export interface SettingsStrings {
  description: string;
  group: string;
  series: string;
  anySeries: string;
  startView: string;
  listSite: string;
  listSiteHelp: string;
  wrongSite: string;
  overview: string;
}

/** Travels with the screen, which is fetched when first opened. */
export const settingsWords: WordsByLanguage<SettingsStrings> = {
  da: {
    description: 'Vælg, hvilken plan siden viser. Uden et valg kan læseren skifte mellem dem, der findes.',
    group: 'Visning',
    series: 'Plan',
    anySeries: 'Lad læseren vælge',
    startView: 'Startvisning',
    listSite: 'Adresse på webstedet med listerne',
    listSiteHelp: 'Tomt betyder dette websted.',
    overview: 'Oversigt over indsatser',
    wrongSite: 'Skriv hele adressen, fx https://kommune.sharepoint.com/sites/planer',
  },
  en: {
    description: 'Choose which plan the page shows. Without a choice the reader can switch between those that exist.',
    group: 'View',
    series: 'Plan',
    anySeries: 'Let the reader choose',
    startView: 'Start view',
    listSite: 'Address of the site with the lists',
    listSiteHelp: 'Empty means this site.',
    overview: 'Overview of indsatser',
    wrongSite: 'Write the whole address, e.g. https://kommune.sharepoint.com/sites/planer',
  },
};
