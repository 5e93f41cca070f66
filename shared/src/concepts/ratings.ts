import type { Choice, Question } from '../domain/index.js';

const ratingChoices: Choice[] = [
  { value: 'on-track', label: 'Efter planen' },
  { value: 'attention', label: 'Kræver opmærksomhed' },
  { value: 'delayed', label: 'Forsinket' },
  { value: 'done', label: 'Gennemført' },
  { value: 'not-started', label: 'Ikke begyndt' },
  { value: 'stopped', label: 'Stoppet' },
];

/** The traffic light a status round asks for beside its text. HU-11. */
export function ratingQuestion(text: string): Question {
  return { id: 'vurdering', text, kind: 'choice', required: true, choices: ratingChoices, meaning: 'rating' };
}

/** Ja / Delvist / Nej. HU-12. */
export function goalReachedQuestion(text: string): Question {
  return {
    id: 'maalNaaet',
    text,
    kind: 'choice',
    required: true,
    meaning: 'goal-reached',
    choices: [
      { value: 'yes', label: 'Ja' },
      { value: 'partly', label: 'Delvist' },
      { value: 'no', label: 'Nej' },
    ],
  };
}

/** A free text of up to 4,000 characters, as long as a card can carry. */
export function textQuestion(id: string, text: string, required = true): Question {
  return { id, text, kind: 'text', required, maxLength: 4000 };
}
