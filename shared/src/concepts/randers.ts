import type { ShownConcept } from './plan-concept.js';
import { ratingQuestion, textQuestion } from './ratings.js';

/** Randers, Socialafdelingen: virksomhedsplan 2015-16. Document 003; RA-01 … RA-44. */
export const randers: ShownConcept = {
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
      questions: [
        ratingQuestion('Hvordan går det i forhold til resultatmålet?'),
        textQuestion('vurdering-tekst', 'Faglig vurdering: hvad forklarer resultatet, og hvad sættes i gang?'),
      ],
    },
  ],
  themes: [
    { term: 'Rehabilitering', meaning: 'Et målrettet og tidsbestemt samarbejde, der skal give borgeren et selvstændigt og meningsfuldt liv.' },
    { term: 'Frivillighed', meaning: 'Velfærd skabes sammen med borgere, pårørende, foreninger og virksomheder.' },
    { term: 'IKT/Velfærdsteknologi', meaning: 'Teknologi, der gør borgeren mere selvhjulpen, giver livskvalitet eller frigør tid.' },
    { term: 'Beskæftigelse og uddannelse', meaning: 'Flere borgere med handicap eller sindslidelse kommer i uddannelse eller arbejde.' },
    { term: 'Sundhed', meaning: 'Mindre social ulighed i sundhed: det sunde liv gøres muligt for alle.' },
    { term: 'Aktivt medborgerskab', meaning: 'Borgeren tager del i og ansvar for sit eget liv og fællesskabet.' },
    { term: 'Tidlig indsats', meaning: 'Støtten sættes ind, før skaden er sket.' },
  ],
  glossary: [
    { term: 'Forandringsteori', meaning: 'Sammenhængen fra det, vi gør, over det, der skal ske på kort sigt, til den langsigtede effekt.' },
    { term: 'Indsats', meaning: 'Det, man sætter i værk: aktiviteter og tiltag.' },
    { term: 'Delmål', meaning: 'Det, der skal være på plads undervejs, for at resultatmålet kan nås.' },
    { term: 'Resultatmål', meaning: 'Det, der umiddelbart skal komme ud af indsatsen inden for to år.' },
    { term: 'Effektmål', meaning: 'Den langsigtede virkning for borgerne. I virksomhedsplanerne kun de fastlagte mål fra 2020-målene og 6-by-samarbejdet.' },
    { term: 'Indikator', meaning: 'Det, der måles på for at se fremdrift undervejs og resultat til slut. Vælg få.' },
    { term: 'Logisk model', meaning: 'Oversigt over ressourcer, organisering, ydelser og effekt.' },
  ],
  introduction:
    '<p>Rammen samler de temaer, effektmål og tværgående projekter, som alle aftaleenheder på socialområdet arbejder ud fra i de to år.</p><p>Aftalemålene er rettet mod borgerne: Vi måler på, om de borgere, vi hjælper, får det bedre.</p>',
};
