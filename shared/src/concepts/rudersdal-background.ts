import { rudersdalRules } from './municipal-rules.js';
import { defaultCalendar, defaultReminderPolicy, type ConceptBackground } from './plan-concept.js';

/** What no page shows of Rudersdal's concept: its rules, how its own files are known, when its owners are reminded. */
export const rudersdalBackground: ConceptBackground = {
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
