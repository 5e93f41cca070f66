import { hilleroedRules } from './municipal-rules.js';
import { defaultCalendar, defaultReminderPolicy, type ConceptBackground } from './plan-concept.js';
import { goalReachedQuestion, ratingQuestion, textQuestion } from './ratings.js';

/** What stands behind Hillerød's plans: rounds and their questions, words, rules, how its own files are known, when owners are reminded. */
export const hilleroedBackground: ConceptBackground = {
  rounds: [
    {
      kind: 'midtvejsstatus',
      name: 'Midtvejsstatus februar 2023',
      aliases: ['Midtvejsstatus'],
      period: '2022-2024',
      opens: '2023-02-01',
      due: '2023-02-28',
      questions: [textQuestion('status', 'Hvad er status i forhold til at opnå målet?'), ratingQuestion('Hvordan går det samlet set?')],
    },
    {
      kind: 'evaluering',
      name: 'Evaluering dec. 2023/jan. 2024',
      aliases: ['Evaluering', 'Evalueringsstatus'],
      period: '2022-2024',
      opens: '2023-12-01',
      due: '2024-01-31',
      questions: [
        textQuestion('aktiviteter', 'Hvad er status på aktiviteterne?'),
        goalReachedQuestion('Har I opnået målet?'),
        textQuestion('maalTekst', 'Uddyb gerne, om målet er nået', false),
        textQuestion('effekter', 'Kan I se de borgerrettede effekter komme til udtryk?'),
      ],
    },
  ],
  rules: hilleroedRules,
  files: {
    texts: ['Hillerød Kommune', 'Borger- og Socialservice', 'En del af fællesskabet'],
    headingWord: 'Overskrift',
    fieldHeads: {
      description: ['Beskrivelse af udfordringen', 'Udfordring'],
      activities: ['Aktivitet', 'Aktiviteter', 'Aktivitet (-er)', 'Handlinger'],
      target: ['Mål', 'Målet'],
      effects: ['Borgerrettede effekter', 'Borgerrettet effekt', 'Borgerrettede effekt (-er)', 'Effekt for borgerne'],
    },
    rowHeads: {
      title: ['Overskrift', 'Indsats'],
      units: ['Enhed', 'Center', 'Sektion', 'Center/sektion'],
      goal: ['Ambition', 'Pejlemærke', 'Udviklingsmål', 'Ambition eller pejlemærke'],
      owner: ['Ejer', 'Ansvarlig'],
      partners: ['Partnere', 'Samarbejdspartnere'],
      description: ['Beskrivelse', 'Udfordring'],
      activities: ['Aktivitet', 'Aktiviteter', 'Aktivitet(-er)'],
      target: ['Målet'],
      effects: ['Borgerrettede effekter', 'Borgerrettede effekt(-er)'],
    },
    listSections: [
      { heading: 'Vision', headingLevel: 'vision', level: 'fyrtaarn' },
      { heading: 'Handicappolitik og handleplan', headingLevel: 'politik', level: 'ambition' },
      { heading: 'En del af fællesskabet', headingLevel: 'politik', level: 'ambition', committee: 'Omsorg og Livskraftsudvalget' },
      { heading: 'Handleplan for sundhed og forebyggelse', headingLevel: 'politik', level: 'fokusomraade' },
      { heading: 'BSS indikatorer' },
      { heading: 'OLU udviklingsmål', level: 'udviklingsmaal', committee: 'Omsorg og Livskraftsudvalget' },
      { heading: 'Ambitioner (En del af fællesskabet)', level: 'ambition' },
      { heading: 'Borgerservices pejlemærker', level: 'pejlemaerke' },
    ],
    placeholders: ['Empty space', 'Skriv her', 'Indsæt tekst'],
  },
  reminderPolicy: defaultReminderPolicy,
  calendar: defaultCalendar,
};
