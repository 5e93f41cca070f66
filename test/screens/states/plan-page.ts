import type { Screen } from '../screen.js';

/** A unit's plan in each concept's form. */
export const planScreens: readonly Screen[] = [
  { name: 'plan-hilleroed', page: 'Frit-valg', query: '?plan=hilleroed%2F2022-2024&enhed=csu-egedammen', ready: 'Mindst tre relevante metoder', sample: true },
  { name: 'plan-findes-ikke', query: '?plan=rudersdal%2F2020&enhed=findes-ikke', ready: 'Planen kan ikke vises' },
];
