import { samePerson, type Person } from './person.js';
import type { Question } from './round.js';

export type Rating = 'on-track' | 'attention' | 'delayed' | 'done' | 'not-started' | 'stopped';
export const ratings: readonly Rating[] = ['on-track', 'attention', 'delayed', 'done', 'not-started', 'stopped'];

export type GoalReached = 'yes' | 'partly' | 'no';
export const goalReachedValues: readonly GoalReached[] = ['yes', 'partly', 'no'];

export type StatusState = 'submitted' | 'reopened' | 'approved';
export type AnswerSource = 'teams' | 'page' | 'import';

/** Answers by question id, plain text. */
export type Answers = Record<string, string>;

/** One indsats's submitted answer in one round; drafts are kept apart. */
export interface StatusReport {
  id: number;
  key: string;
  indsatsId: number;
  roundId: number;
  answers: Answers;
  rating?: Rating;
  goalReached?: GoalReached;
  state: StatusState;
  answeredBy?: Person;
  /** ISO instant in UTC. */
  answeredAt?: string;
  source: AnswerSource;
  /** Opaque: send back unchanged when correcting. */
  etag: string;
}

/** One answer per indsats and round, however often it is sent. */
export function statusKey(indsatsKey: string, roundKey: string): string {
  return `${indsatsKey}|${roundKey}`;
}

export type AnswerFault = { question: string; fault: 'missing' | 'too-long' | 'unknown-choice' };

const DEFAULT_MAX_LENGTH = 4000;

/** The longest answer a question takes, in characters. */
export function maxLengthOf(question: Question): number {
  return question.maxLength ?? DEFAULT_MAX_LENGTH;
}

function faultOf(question: Question, value: string): AnswerFault['fault'] | undefined {
  if (value === '') return question.required ? 'missing' : undefined;
  if (question.kind === 'choice') return question.choices?.some((choice) => choice.value === value) ? undefined : 'unknown-choice';
  return value.length > maxLengthOf(question) ? 'too-long' : undefined;
}

/** What is wrong with the answers, question by question; blanks do not count as an answer. */
export function checkAnswers(questions: readonly Question[], answers: Answers): AnswerFault[] {
  return questions.flatMap((question) => {
    const fault = faultOf(question, (answers[question.id] ?? '').trim());
    return fault === undefined ? [] : [{ question: question.id, fault }];
  });
}

/** Only the answers that belong to the round's questions, trimmed; what a card adds beyond them is dropped. */
export function answersTo(questions: readonly Question[], given: Readonly<Record<string, unknown>>): Answers {
  const pairs = questions.map((question): [string, string] => {
    const value = given[question.id];
    return [question.id, typeof value === 'string' ? value.trim() : ''];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

function meantBy<T extends string>(questions: readonly Question[], answers: Answers, meaning: Question['meaning'], known: readonly T[]): T | undefined {
  const question = questions.find((candidate) => candidate.meaning === meaning);
  return question === undefined ? undefined : known.find((value) => value === answers[question.id]);
}

/** The traffic light in the answers, if the round asks for one. */
export function ratingIn(questions: readonly Question[], answers: Answers): Rating | undefined {
  return meantBy(questions, answers, 'rating', ratings);
}

/** Whether the goal was reached, if the round asks. */
export function goalReachedIn(questions: readonly Question[], answers: Answers): GoalReached | undefined {
  return meantBy(questions, answers, 'goal-reached', goalReachedValues);
}

/** The answers as one reads them: question, then answer. */
export function answerText(questions: readonly Question[], answers: Answers): string {
  const labelOf = (question: Question, value: string): string => question.choices?.find((choice) => choice.value === value)?.label ?? value;
  return questions.flatMap((question) => (answers[question.id] ? [`${question.text}\n${labelOf(question, answers[question.id] ?? '')}`] : [])).join('\n\n');
}

/** True when the answer that stands says what is being sent, from the same person: the same submit sent twice. */
export function repeats(
  standing: Pick<StatusReport, 'answers' | 'answeredBy'>,
  { answers, answeredBy, questions }: { answers: Answers; answeredBy: Person; questions: readonly Question[] },
): boolean {
  return samePerson(standing.answeredBy, answeredBy) && questions.every(({ id }) => (answers[id] ?? '') === (standing.answers[id] ?? ''));
}
