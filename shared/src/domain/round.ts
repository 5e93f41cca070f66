/** A day as `2023-02-28`: never an instant, always Europe/Copenhagen. */
export type Day = string;

export type QuestionKind = 'text' | 'choice';
/** What an answer means beyond its text: the traffic light, or whether the goal was reached. */
export type QuestionMeaning = 'rating' | 'goal-reached';

export interface Choice {
  value: string;
  label: string;
}

/** One question of a round, as the concept words it. */
export interface Question {
  /** ASCII key of the answer, unique in the round. */
  id: string;
  text: string;
  kind: QuestionKind;
  required: boolean;
  /** Characters; text questions only. */
  maxLength?: number;
  choices?: Choice[];
  meaning?: QuestionMeaning;
}

export type RoundKind = 'midtvejsstatus' | 'evaluering' | 'kvartalsopfolgning' | 'aarsstatus';
export type RoundState = 'planned' | 'open' | 'closed' | 'archived';

/** One follow-up of all plans of a concept and period, with the window it is open. HU-10, HU-12. */
export interface Round {
  id: number;
  /** concept/period/kind or concept/period/name: unique. */
  key: string;
  concept: string;
  period: string;
  kind: RoundKind;
  name: string;
  opens: Day;
  due: Day;
  state: RoundState;
  questions: Question[];
}

/**
 * True from the round's opening day, and for good once it has been closed. Set «Åben» before its day it still waits for the day:
 * page and bot say the same.
 */
export function hasOpened({ state, opens }: Round, today: Day): boolean {
  return opens <= today || state === 'closed' || state === 'archived';
}

/** Answers are taken from the opening day until somebody closes the round: an overdue answer is still an answer. */
export function acceptsAnswers(round: Round, today: Day): boolean {
  return (round.state === 'open' || round.state === 'planned') && hasOpened(round, today);
}
