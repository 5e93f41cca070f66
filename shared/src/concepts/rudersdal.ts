import type { ShownConcept } from './plan-concept.js';

/** Rudersdal, Social og Sundhed: virksomhedsplan 2020. Document 002; RU-01 … RU-19. The document states no follow-up: the round is a proposal a municipality may change. */
export const rudersdal: ShownConcept = {
  id: 'rudersdal',
  version: 1,
  municipality: 'Rudersdal Kommune',
  planName: 'Virksomhedsplan',
  area: 'Social og Sundhed',
  subtitle: 'Social og Sundhed i bevægelse',
  periods: ['2020'],
  unitWord: 'Center',
  fields: [
    { key: 'description', label: 'Beskrivelse', question: 'Hvad går indsatsen ud på?' },
    { key: 'activities', label: 'Aktiviteter', question: 'Hvad gør vi i år?' },
    { key: 'target', label: 'Mål', question: 'Hvad vil vi have opnået ved årets udgang?' },
    { key: 'effects', label: 'Effekt for borgerne', question: 'Hvad mærker borgerne?' },
  ],
  goalLevels: [{ key: 'maal', singular: 'Mål', plural: 'Mål' }],
  overviewLevel: 'maal',
  withoutGoal: 'Øvrige indsatser',
  introduction:
    '<p>Virksomhedsplanen viser, hvad Social og Sundhed sætter kræfter ind på i året. Fire politisk fastsatte mål og ét internt mål binder centrenes indsatser sammen.</p><p>Hver indsats er beskrevet nærmere i enhedens egen plan.</p>',
};
