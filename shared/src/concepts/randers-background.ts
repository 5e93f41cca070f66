import { randersRules } from './municipal-rules.js';
import { defaultCalendar, defaultReminderPolicy, type ConceptBackground } from './plan-concept.js';

/** What no page shows of Randers's concept: its rules, how its own files are known, when its owners are reminded. */
export const randersBackground: ConceptBackground = {
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
    groupNames: ['Alle aftaleenheder'],
    placeholders: ['['],
  },
  reminderPolicy: defaultReminderPolicy,
  calendar: defaultCalendar,
};
