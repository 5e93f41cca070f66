import type {
  AnswerSource,
  DelegationState,
  GoalReached,
  GoalState,
  IndicatorDirection,
  IndicatorKind,
  IndicatorTiming,
  IndsatsKind,
  PlanState,
  Rating,
  ReminderOutcome,
  ReminderStep,
  ResultGoalLevel,
  RoundKind,
  RoundState,
  StatusState,
  UnitKind,
} from '../domain/index.js';

/** The words that stand in the lists' choice columns, for the values the code uses. */
export const unitKindWords: Record<UnitKind, string> = {
  area: 'Område',
  center: 'Center',
  section: 'Sektion',
  staff: 'Stab',
  'agreement-unit': 'Aftaleenhed',
  group: 'Gruppe',
};
export const goalStateWords: Record<GoalState, string> = { adopted: 'Vedtaget', planned: 'Planlagt', expired: 'Udløbet' };
export const resultGoalLevelWords: Record<ResultGoalLevel, string> = { 'part-goal': 'Delmål', 'result-goal': 'Resultatmål' };
export const indicatorDirectionWords: Record<IndicatorDirection, string> = { more: 'Flere', fewer: 'Færre', unchanged: 'Uændret' };
export const indicatorKindWords: Record<IndicatorKind, string> = { number: 'Antal', share: 'Andel', change: 'Ændring', threshold: 'Grænseværdi' };
export const indicatorTimingWords: Record<IndicatorTiming, string> = { underway: 'Undervejs', final: 'Til slut' };
export const planStateWords: Record<PlanState, string> = { draft: 'Kladde', published: 'Offentliggjort', archived: 'Arkiveret' };
export const indsatsKindWords: Record<IndsatsKind, string> = {
  indsats: 'Indsats',
  'other-project': 'Øvrigt projekt',
  'cross-professional-project': 'Tværgående fagligt projekt',
  'cross-organisational-project': 'Tværgående organisatorisk projekt',
};
export const roundKindWords: Record<RoundKind, string> = {
  midtvejsstatus: 'Midtvejsstatus',
  evaluering: 'Evaluering',
  kvartalsopfolgning: 'Kvartalsopfølgning',
  aarsstatus: 'Årsstatus',
};
export const roundStateWords: Record<RoundState, string> = { planned: 'Planlagt', open: 'Åben', closed: 'Lukket', archived: 'Arkiveret' };
export const ratingWords: Record<Rating, string> = {
  'on-track': 'Efter planen',
  attention: 'Kræver opmærksomhed',
  delayed: 'Forsinket',
  done: 'Gennemført',
  'not-started': 'Ikke begyndt',
  stopped: 'Stoppet',
};
export const goalReachedWords: Record<GoalReached, string> = { yes: 'Ja', partly: 'Delvist', no: 'Nej' };
export const statusStateWords: Record<StatusState, string> = { submitted: 'Sendt', reopened: 'Genåbnet', approved: 'Godkendt' };
export const sourceWords: Record<AnswerSource, string> = { teams: 'Teams', page: 'Siden', import: 'Import' };
export const delegationStateWords: Record<DelegationState, string> = { open: 'Videregivet', declined: 'Nej tak' };
export const stepWords: Record<ReminderStep, string> = {
  opening: 'Åbning',
  before: 'Før frist',
  due: 'Fristdag',
  overdue: 'Overskredet',
  escalation: 'Til lederen',
  digest: 'Ugentligt overblik',
  snoozed: 'Udsat',
  delegated: 'Videregivet',
  declined: 'Nej tak',
};
export const outcomeWords: Record<ReminderOutcome, string> = {
  waiting: 'Venter',
  sent: 'Sendt',
  undeliverable: 'Kunne ikke leveres',
  failed: 'Fejlet',
  'answered-before': 'Besvaret inden',
};

/** The value behind a word, or undefined when the list holds a word we do not know. */
export function valueOf<T extends string>(words: Record<T, string>, word: string | undefined): T | undefined {
  return (Object.keys(words) as T[]).find((value) => words[value] === word);
}
