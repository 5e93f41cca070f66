import { defaultCalendar, defaultReminderPolicy, type PlanConcept } from './plan-concept.js';
import { ratingQuestion, textQuestion } from './ratings.js';

/** Randers, Socialafdelingen: virksomhedsplan 2015-16. Document 003; RA-01 … RA-44. */
export const randers: PlanConcept = {
  id: 'randers',
  version: 1,
  municipality: 'Randers Kommune',
  planName: 'Virksomhedsplan',
  area: 'Socialområdet',
  periods: ['2015-16'],
  unitWord: 'Aftaleenhed',
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
  rounds: [
    {
      kind: 'kvartalsopfolgning',
      name: 'Kvartalsopfølgning 1. kvartal 2016',
      aliases: ['Kvartalsopfølgning'],
      period: '2015-16',
      opens: '2016-04-01',
      due: '2016-04-15',
      questions: [ratingQuestion('Hvordan går det i forhold til resultatmålet?'), textQuestion('vurdering-tekst', 'Faglig vurdering: hvad forklarer resultatet, og hvad sættes i gang?')],
    },
  ],
  reminderPolicy: defaultReminderPolicy,
  calendar: defaultCalendar,
};
