import type { ShownConcept } from './plan-concept.js';

/** Hillerød, Borger- og Socialservice: udviklingsplan 2022-2024. Document 000; HU-01 … HU-35. */
export const hilleroed: ShownConcept = {
  id: 'hilleroed',
  version: 1,
  municipality: 'Hillerød Kommune',
  planName: 'Udviklingsplan',
  area: 'Borger- og Socialservice',
  periods: ['2022-2024'],
  unitWord: 'Center eller sektion',
  fields: [
    {
      key: 'description',
      label: 'Beskrivelse',
      question: 'Hvad er det for en udfordring I gerne vil løse inden for ambitionen, udviklingsmålet eller pejlemærket?',
    },
    { key: 'activities', label: 'Aktivitet(-er)', question: 'Hvilke handlinger sætter I i gang for at løse udfordringen?' },
    { key: 'target', label: 'Målet', question: 'Målet angiver, hvad I vil opnå evt. som et SMART-mål.' },
    { key: 'effects', label: 'Borgerrettede effekt(-er)', question: 'Hvilken værdi bringer det borgerne?' },
  ],
  goalLevels: [
    { key: 'politik', singular: 'Politik eller handleplan', plural: 'Politikker og handleplaner' },
    { key: 'ambition', singular: 'Ambition', plural: 'Ambitioner', parent: 'politik' },
    { key: 'pejlemaerke', singular: 'Pejlemærke', plural: 'Pejlemærker' },
    { key: 'udviklingsmaal', singular: 'Udviklingsmål', plural: 'Udviklingsmål', parent: 'ambition' },
    { key: 'fokusomraade', singular: 'Fokusområde', plural: 'Fokusområder', parent: 'politik' },
    { key: 'vision', singular: 'Vision', plural: 'Visioner' },
    { key: 'fyrtaarn', singular: 'Fyrtårn', plural: 'Fyrtårne', parent: 'vision' },
  ],
  overviewLevel: 'ambition',
  withoutGoal: 'Yderligere indsatser',
  introduction:
    '<p>Alle centre og sektioner i Borger- og Socialservice skriver deres udviklingsplan i den samme skabelon. Her står, hvad enheden vil udvikle, hvilket mål det skal føre til, og hvad borgerne får ud af det.</p><p>Planen er ikke en udtømmende beskrivelse af den daglige drift. Den viser, hvordan kerneopgaven udvikles.</p>',
};
