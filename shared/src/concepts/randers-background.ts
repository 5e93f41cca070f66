import { randersRules } from './municipal-rules.js';
import { defaultCalendar, defaultReminderPolicy, type ConceptBackground } from './plan-concept.js';
import { ratingQuestion, textQuestion } from './ratings.js';

/** What stands behind Randers's plans: rounds and their questions, words, rules, how its own files are known, when owners are reminded. */
export const randersBackground: ConceptBackground = {
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
  rules: randersRules,
  files: {
    texts: ['Randers Kommune', 'Socialområdet', 'aftaleenhed', 'forandringsteori'],
    rowHeads: {
      title: ['Indsatser', 'Indsats', 'Indsatser (Aktiviteter/tiltag)', 'Tiltag'],
      units: ['Aftaleenhed', 'Enhed', 'Enheder'],
      goal: ['Effektmål'],
      theme: ['Temaer', 'Tema'],
      owner: ['Ejer', 'Ansvarlig'],
      partners: ['Partnere', 'Samarbejdspartnere'],
      description: ['Målgruppe'],
      activities: ['Delmål', 'Delmål (Output)'],
      target: ['Resultatmål'],
      effects: ['Effekt for borgerne', 'Borgerrettet effekt'],
    },
    goalHeads: { name: ['Effektmål'], targetGroup: ['Målgruppe'], indicator: ['Effekt-indikator', 'Effektindikator'] },
    chainHeads: {
      partGoal: ['Delmål (Output)', 'Delmål'],
      resultGoal: ['Resultatmål'],
      resultIndicators: ['Indikatorer (Resultatmål)'],
      effectIndicators: ['Indikatorer (Effektmål)'],
    },
    projectSections: [
      { heading: 'Øvrige projekter', kind: 'other-project' },
      { heading: 'Tværgående faglige projekter', kind: 'cross-professional-project' },
      { heading: 'Tværgående organisatoriske projekter', kind: 'cross-organisational-project' },
    ],
    groupNames: ['Alle aftaleenheder'],
    placeholders: ['['],
  },
  reminderPolicy: defaultReminderPolicy,
  calendar: defaultCalendar,
};
