import {
  hasOpened,
  type AnswerSource,
  type Day,
  type GoalReached,
  type PlanBook,
  type Question,
  type Rating,
  type Round,
  type StatusReport,
} from '@virksomhedsplaner/shared/domain';

/** A question with the answer it got. */
export interface QuestionAnswer {
  id: string;
  question: string;
  answer: string;
  /** A choice, such as whether the goal was reached; not running text. */
  choice: boolean;
}

interface RoundHead {
  roundId: number;
  name: string;
}

/** What stands under an indsats for one round. HU-10, HU-12. */
export type AnswerView = RoundHead &
  (
    | { state: 'answered'; rating?: Rating; goalReached?: GoalReached; answers: QuestionAnswer[]; by?: string; at?: string; source: AnswerSource }
    | { state: 'missing'; due: Day; overdue: boolean }
    | { state: 'closed' }
    | { state: 'planned'; opens: Day }
  );

function answerTo(question: Question, status: StatusReport): QuestionAnswer[] {
  const value = status.answers[question.id] ?? '';
  // the mark beside the heading says the rating already
  if (value === '' || question.meaning === 'rating') return [];
  const choice = question.kind === 'choice';
  const answer = choice ? (question.choices?.find((option) => option.value === value)?.label ?? value) : value;
  return [{ id: question.id, question: question.text, answer, choice }];
}

function answered(round: Round, status: StatusReport): AnswerView {
  const { rating, goalReached, answeredBy, answeredAt, source } = status;
  return {
    roundId: round.id,
    name: round.name,
    state: 'answered',
    answers: round.questions.flatMap((question) => answerTo(question, status)),
    source,
    ...(rating === undefined ? {} : { rating }),
    ...(goalReached === undefined ? {} : { goalReached }),
    ...(answeredBy === undefined ? {} : { by: answeredBy.name }),
    ...(answeredAt === undefined ? {} : { at: answeredAt }),
  };
}

function unanswered(round: Round, today: Day): AnswerView {
  const head = { roundId: round.id, name: round.name };
  if (round.state === 'closed' || round.state === 'archived') return { ...head, state: 'closed' };
  if (!hasOpened(round, today)) return { ...head, state: 'planned', opens: round.opens };
  return { ...head, state: 'missing', due: round.due, overdue: round.due < today };
}

/** Each round's answer about an indsats, in the order the rounds fall due. */
export function answersView(indsatsId: number, { rounds, statuses }: Pick<PlanBook, 'rounds' | 'statuses'>, today: Day): AnswerView[] {
  return [...rounds]
    .sort((a, b) => a.due.localeCompare(b.due))
    .map((round) => {
      const status = statuses.find((candidate) => candidate.indsatsId === indsatsId && candidate.roundId === round.id);
      return status === undefined ? unanswered(round, today) : answered(round, status);
    });
}
