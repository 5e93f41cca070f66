import type { OpenQuestion, OwnIndsats, RoundProgress } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { card, execute, heading, line, openUrl, renewing, row, run, subtle, type AdaptiveCard, type Element, type TextRun } from './elements.js';
import { progressSummary } from './progress-card.js';
import { roundLines } from './question-head.js';
import { verbs } from './verbs.js';

/** One button a row, and no more rows with buttons than a phone shows. */
const ROWS_WITH_BUTTON = 5;
const ROWS = 15;

type Listed = Pick<OwnIndsats, 'indsats' | 'question' | 'series' | 'unit' | 'handedTo'>;

/** Shape and word: answered, draft, overdue or missing; the round too, unless the card says it once for all. */
function stateOf({ question, handedTo }: Listed, { words }: CardContext, sameRound: boolean): TextRun[] {
  if (question === undefined) return [run(words.list.noRound, subtle)];
  const { status, draft, workingDaysLeft, dueDay, round } = question;
  const text = (word: string): TextRun => run(sameRound ? word : `${word}  ·  ${round.name}`, subtle);
  if (status !== undefined && status.state !== 'reopened') return [run('✓ ', { color: 'Good', weight: 'Bolder' }), text(words.list.answered)];
  if (handedTo !== undefined) return [run('○ ', { weight: 'Bolder' }), text(words.handOn.handedTo(handedTo.name))];
  if (workingDaysLeft < 0) return [run('◆ ', { color: 'Attention', weight: 'Bolder' }), text(words.list.overdue(dueDay))];
  if (draft !== undefined) return [run('◐ ', { color: 'Warning', weight: 'Bolder' }), text(words.list.draft)];
  return [run('○ ', { weight: 'Bolder' }), text(words.list.missing)];
}

function listRow(item: Listed, context: CardContext, { at, sameRound }: { at: number; sameRound: boolean }): Element {
  const { words, page } = context;
  const { indsats, question } = item;
  const selectAction = { type: 'Action.OpenUrl' as const, title: words.ask.seeInPlan, url: addressOf(item, page) };
  const text = [line(run(indsats.title, { weight: 'Bolder', selectAction })), line(stateOf(item, context, sameRound), { spacing: 'None' })];
  if (question === undefined || at >= ROWS_WITH_BUTTON) return row(text);
  const answered = question.status !== undefined && question.status.state !== 'reopened';
  const [title, tooltip, verb] = answered
    ? [words.list.show, words.list.showOf(indsats.title), verbs.show]
    : [words.list.answer, words.list.answerTo(indsats.title), verbs.open];
  return row(text, execute(title, verb, { token: context.tokenFor(question) }, { tooltip }));
}

/** The week's digest for one who also has something to answer: a line a round and the way to the overview. */
function digestRow(digests: readonly RoundProgress[], context: CardContext): Element[] {
  if (digests.length === 0) return [];
  const { overview, list } = context.words;
  return [
    row(
      digests.map((one) => line(run(progressSummary(one, context)), { spacing: 'None' })),
      execute(list.show, verbs.overview, {}, { tooltip: overview.show }),
    ),
  ];
}

/** What waits for an answer, several gathered: a row for each with its button. */
export function waitingCard(questions: readonly OpenQuestion[], context: CardContext, digests: readonly RoundProgress[] = []): AdaptiveCard {
  const { words, language, page } = context;
  const shown = questions.slice(0, ROWS_WITH_BUTTON);
  const [first] = questions;
  const more = questions.length > shown.length ? [line(run(words.list.more(questions.length - shown.length)), { spacing: 'Medium' })] : [];
  const sameRound = first !== undefined && questions.every(({ round }) => round.id === first.round.id);
  if (first === undefined)
    return card(
      language,
      words.list.nothingWaits,
      [heading(words.list.nothingWaits), line(run(words.list.nothingWaitsText), { spacing: 'Small' })],
      [openUrl(words.list.openPlan, page)],
    );
  const list = card(
    language,
    words.list.waiting(questions.length),
    [
      heading(words.list.waiting(questions.length)),
      ...(sameRound ? roundLines(first, context) : []),
      ...shown.map((question, at) => listRow({ ...question, question }, context, { at, sameRound })),
      ...more,
      ...digestRow(digests, context),
      line(run(words.list.oncePerDay, subtle), { spacing: 'Medium' }),
    ],
    [openUrl(words.list.openPlan, page), execute(words.snooze.all, verbs.snoozeAll, {}, { mode: 'secondary' })],
  );
  // what is gathered with the week's digest stays as it was sent: the list alone is what can be asked for anew
  return digests.length > 0 ? list : renewing(list, context.userId, { verb: verbs.waiting });
}

/** Everything a person is asked about, with the state of each in its open round. */
export function mineCard(own: readonly OwnIndsats[], context: CardContext): AdaptiveCard {
  const { words, language, page } = context;
  const title = own.length === 0 ? words.list.noneMine : words.list.mine;
  const text = own.length === 0 ? words.list.noneMineText : words.list.mineText(own.length);
  const shown = own.slice(0, ROWS);
  const more = own.length > shown.length ? [line(run(words.list.moreInPlan(own.length - shown.length)), { spacing: 'Medium' })] : [];
  return card(
    language,
    `${title}. ${text}`,
    [heading(title), line(run(text), { spacing: 'Small' }), ...shown.map((item, at) => listRow(item, context, { at, sameRound: false })), ...more],
    [openUrl(words.list.openPlan, page)],
  );
}

/** To the manager: what in the unit lacks an answer after the due day, and whose it is. */
export function escalationCard(questions: readonly OpenQuestion[], context: CardContext): AdaptiveCard {
  const { words, language, page } = context;
  const [first] = questions;
  const told = first === undefined ? [] : [line(run(words.escalation.text(first.round.name, first.dueDay)), { spacing: 'Small' })];
  const rows = questions.slice(0, ROWS).map((question, at) => {
    const { indsats, workingDaysLeft } = question;
    const owner = indsats.owner === undefined ? words.escalation.noOwner : words.escalation.owner(indsats.owner.name);
    const late = line([run('◆ ', { color: 'Attention', weight: 'Bolder' }), run(`${words.escalation.days(-workingDaysLeft)}  ·  ${owner}`, subtle)], {
      spacing: 'None',
    });
    const button =
      at < ROWS_WITH_BUTTON
        ? execute(words.list.answer, verbs.open, { token: context.tokenFor(question) }, { tooltip: words.list.answerTo(indsats.title) })
        : undefined;
    return row([line(run(indsats.title, { weight: 'Bolder' })), late], button);
  });
  const title = words.escalation.heading(questions.length);
  return card(language, title, [heading(title), ...told, ...rows], [openUrl(words.list.openPlan, page)]);
}
