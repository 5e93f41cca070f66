import type { ShownConcept } from './plan-concept.js';

/** Randers, Socialafdelingen: virksomhedsplan 2015-16. Document 003; RA-01 … RA-44. */
export const randers: ShownConcept = {
  id: 'randers',
  version: 1,
  municipality: 'Randers Kommune',
  planName: 'Virksomhedsplan',
  area: 'Socialområdet',
  periods: ['2015-16'],
  unitWord: 'Aftaleenhed',
  presentationFirst: true,
  fields: [
    { key: 'description', label: 'Målgruppe', question: 'Kort beskrivelse af målgruppen' },
    { key: 'activities', label: 'Indsatser', question: 'Hvilke tiltag sættes i gang inden for temaet?' },
    { key: 'target', label: 'Resultatmål', question: 'Hvad skal være nået inden for 2 år?' },
    { key: 'effects', label: 'Effektmål', question: 'Hvilken varig ændring hos borgerne skal tiltagene føre til?' },
  ],
  goalLevels: [
    { key: 'tema', singular: 'Tema', plural: 'Temaer' },
    { key: 'effektmaal', singular: 'Effektmål', plural: 'Effektmål' },
  ],
  overviewLevel: 'effektmaal',
  withoutGoal: 'Øvrige projekter',
  introduction:
    '<p>Rammen samler de temaer, effektmål og tværgående projekter, som alle aftaleenheder på socialområdet arbejder ud fra i de to år.</p><p>Aftalemålene er rettet mod borgerne: Vi måler på, om de borgere, vi hjælper, får det bedre.</p>',
};
