import type { Screen } from '../screen.js';

const randers = '?plan=randers%2F2015-16&enhed=botilbuddet-soestjernen';

/** A unit's plan in each concept's form, and an indsats of its own. */
export const planScreens: readonly Screen[] = [
  { name: 'plan-hilleroed', page: 'Frit-valg', query: '?plan=hilleroed%2F2022-2024&enhed=csu-egedammen', ready: 'Mindst tre relevante metoder', sample: true },
  { name: 'plan-randers', page: 'Frit-valg', query: randers, ready: 'Nøgletal' },
  { name: 'plan-randers-skriver', page: 'Frit-valg', as: 'sofie.skov@demo.example', query: randers, ready: 'Tallene passer ikke sammen' },
  { name: 'plan-findes-ikke', query: '?plan=rudersdal%2F2020&enhed=findes-ikke', ready: 'Planen kan ikke vises' },
  {
    name: 'indsats-randers',
    page: 'Frit-valg',
    query: randers,
    ready: 'En langsom begyndelse.',
    act: async (page) => {
      await page.getByRole('article', { name: 'Mentorforløb ind i job og uddannelse' }).getByRole('link', { name: 'Se hele indsatsen' }).click();
    },
  },
];
