import { hilleroedRules } from './municipal-rules.js';
import { defaultCalendar, defaultReminderPolicy, type ConceptBackground } from './plan-concept.js';

/** What no page shows of Hillerød's concept: its rules, how its own files are known, when its owners are reminded. */
export const hilleroedBackground: ConceptBackground = {
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
    placeholders: ['Empty space', 'Skriv her', 'Indsæt tekst'],
  },
  reminderPolicy: defaultReminderPolicy,
  calendar: defaultCalendar,
};
