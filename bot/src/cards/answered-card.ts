import { acceptsAnswers, type Question, type StatusReport } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { card, execute, line, openUrl, paragraphs, renewing, run, subtle, type AdaptiveCard, type Element } from './elements.js';
import { firstThatFits } from './fit-card.js';
import { cutAt } from './plain-text.js';
import { indsatsLines } from './question-head.js';
import { shapeOf } from './rating-shapes.js';
import { verbs } from './verbs.js';

function answerLines(question: Question, value: string, length: number): Element[] {
  if (question.kind === 'text') return paragraphs(cutAt(value, length).text);
  const label = question.choices?.find((choice) => choice.value === value)?.label ?? value;
  const shape = question.meaning === 'rating' ? shapeOf(value) : undefined;
  return paragraphs(label, shape === undefined ? [] : [run(`${shape.shape} `, { color: shape.colour })]);
}

/** Question by question what was answered; each text at most `length` characters. */
export function answersShown(questions: readonly Question[], { answers }: StatusReport, length: number): Element[] {
  const answered = questions.flatMap((question) => {
    const value = answers[question.id];
    return value === undefined ? [] : [{ question, value }];
  });
  return answered.flatMap(({ question, value }, at) => [
    line(run(question.text, { weight: 'Bolder', size: 'Small' }), at === 0 ? {} : { spacing: 'Medium' }),
    ...answerLines(question, value, length),
  ]);
}

/** "Svaret af Anne Holm den 24. februar 2023 kl. 10.55." */
export function answeredByText({ answeredBy, answeredAt }: StatusReport, { words }: CardContext): string {
  return answeredAt === undefined ? '' : words.answered.by(answeredBy?.name ?? words.conflict.someone, answeredAt);
}

interface AnsweredState {
  /** True right after sending: the card says so at the top. */
  justSent: boolean;
  /** True when the reader gave the answer, and nothing stood there before: then it can be taken back. */
  mayWithdraw?: boolean;
  /** How many others wait for the same person. */
  othersWaiting?: number;
}

/** The answer as it stands, with «Ret svar» while the round takes answers and, when others wait, the way to them. */
export function answeredCard(
  question: OpenQuestion & { status: StatusReport },
  context: CardContext,
  { justSent, mayWithdraw = false, othersWaiting = 0 }: AnsweredState,
): AdaptiveCard {
  const { words, language, page } = context;
  const others =
    othersWaiting === 0
      ? { lines: [], actions: [] }
      : { lines: [line(run(words.answered.othersWait(othersWaiting)))], actions: [execute(words.answered.next(othersWaiting), verbs.waiting)] };
  const { round, status, indsats } = question;
  const open = acceptsAnswers(round, question.today);
  const correct = open ? [execute(words.answered.correct, verbs.correct, { token: context.tokenFor(question, status.etag) })] : [];
  const back =
    open && mayWithdraw ? [execute(words.answered.withdraw, verbs.withdraw, { token: context.tokenFor(question, status.etag) }, { mode: 'secondary' })] : [];
  const title = justSent ? words.answered.heading : words.answered.standing;
  const answer = firstThatFits([4000, 1500, 700, 300], (length) =>
    card(
      language,
      justSent ? words.answered.summary(indsats.title) : words.ask.summary(round.name, indsats.title),
      [
        line([run('✓ ', { color: 'Good', weight: 'Bolder' }), run(title, { weight: 'Bolder' }), run(`  ·  ${round.name}`, subtle)]),
        ...indsatsLines(question, context),
        { type: 'Container', style: 'emphasis', spacing: 'Medium', items: answersShown(round.questions, status, length) },
        line(run(`${answeredByText(status, context)}${open ? words.answered.untilClosed : ''}`, subtle)),
        ...others.lines,
      ],
      [
        ...others.actions,
        ...correct,
        ...back,
        { ...openUrl(words.ask.inPlan, addressOf(question, page)), ...(othersWaiting === 0 ? {} : { mode: 'secondary' as const }) },
      ],
    ),
  );
  // right after sending the card tells what can be done about it; later it shows what a co-owner has made of the answer
  return open && !justSent ? renewing(answer, context.userId, { verb: verbs.show, data: { token: context.tokenFor(question) } }) : answer;
}
