import type { Screen } from '../screen.js';

const ALL = '49 indsatser, heraf 17 tværgående';

/** The overview, as it opens and as it is filtered. */
export const overviewScreens: readonly Screen[] = [
  { name: 'oversigt', ready: ALL, sample: true },
  { name: 'oversigt-engelsk', culture: 'en-US', ready: /49 indsatser, 17 of them cross-cutting|cross-cutting/i },
  { name: 'oversigt-frit-valg', page: 'Frit-valg', ready: 'Virksomhedsplan' },
  { name: 'oversigt-filtreret', query: '?soeg=hjemmepleje', ready: /\d+ af 49 indsatser/ },
  { name: 'oversigt-intet-fundet', query: '?soeg=findesikke', ready: 'Ingen indsatser passer til dit valg', sample: true },
  {
    name: 'oversigt-filter-aabent',
    ready: ALL,
    act: async (page) => {
      await page.getByRole('combobox', { name: /^Mål/ }).click();
      await page.getByRole('listbox').waitFor();
    },
  },
];
