import { rudersdalRules } from './municipal-rules.js';
import { defaultCalendar, defaultReminderPolicy, type ConceptBackground } from './plan-concept.js';
import { ratingQuestion, textQuestion } from './ratings.js';

/** What stands behind Rudersdal's plans: rounds and their questions, words, rules, how its own files are known, when owners are reminded. */
export const rudersdalBackground: ConceptBackground = {
  rounds: [
    {
      kind: 'midtvejsstatus',
      name: 'Midtvejsstatus august 2020',
      aliases: ['Midtvejsstatus', 'Halvårsstatus'],
      period: '2020',
      opens: '2020-08-03',
      due: '2020-08-31',
      questions: [ratingQuestion('Hvordan går det med indsatsen?'), textQuestion('status', 'Hvad er der nået, og hvad mangler?')],
    },
    {
      kind: 'evaluering',
      name: 'Evaluering december 2020',
      aliases: ['Evaluering'],
      period: '2020',
      opens: '2020-12-01',
      due: '2020-12-18',
      questions: [ratingQuestion('Hvordan endte indsatsen?'), textQuestion('resultat', 'Hvad kom der ud af indsatsen for borgerne?')],
    },
  ],
  rules: rudersdalRules,
  files: {
    texts: ['Rudersdal', 'Social og Sundhed', 'Oversigt over indsatser'],
    rowHeads: {
      title: ['Indsats', 'Indsatser', 'Overskrift', 'Titel', 'Indsatsens navn', 'Navn på indsats', 'Indsatsområde'],
      units: ['Center', 'Centre', 'Enhed', 'Enheder', 'Center/enhed', 'Deltagende enheder', 'Ansvarligt center', 'Ansvarlig enhed'],
      goal: ['Mål', 'Politisk mål', 'Målet', 'Overordnet mål', 'Under mål'],
      crossCutting: ['Tværgående', 'Tværgående indsats', 'På tværs'],
      owner: ['Ejer', 'Ansvarlig', 'Indsatsejer', 'Tovholder'],
      partners: ['Partnere', 'Samarbejdspartnere'],
      description: ['Beskrivelse'],
      activities: ['Aktiviteter', 'Aktivitet'],
      target: ['Mål for indsatsen', 'Mål med indsatsen'],
      effects: ['Effekt for borgerne', 'Effekt'],
    },
    goalHeadings: ['Mål', 'Internt mål'],
    groupNames: ['Alle centre'],
    blockHeadings: ['Tværgående indsatser'],
  },
  reminderPolicy: defaultReminderPolicy,
  calendar: defaultCalendar,
};
