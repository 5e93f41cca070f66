import type { SnoozeChoice, SnoozedRound } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from './card-context.js';
import { card, execute, heading, line, openUrl, row, run, subtle, type Action, type ActionData, type AdaptiveCard, type Element } from './elements.js';
import { verbs } from './verbs.js';

/** What is put off: the round of one question, by its token, or all that waits. */
export interface SnoozeScope {
  token?: string;
  /** What stood in the form has just been kept as a draft. */
  draftKept: boolean;
}

const dataOf = ({ token }: SnoozeScope): ActionData => (token === undefined ? {} : { token });

function answerNow({ token }: SnoozeScope, { words }: CardContext): Action {
  return token === undefined ? execute(words.snooze.answerNow, verbs.waiting) : execute(words.snooze.answerNow, verbs.open, { token });
}

function dueLines(rounds: readonly SnoozedRound[], until: string, { words }: CardContext): Element[] {
  return rounds.map(({ round, dueDay }) =>
    line(run(dueDay < until ? words.snooze.wasDue(round.name, dueDay) : words.snooze.due(round.name, dueDay)), { spacing: 'Small' }),
  );
}

const keptLine = ({ draftKept }: SnoozeScope, { words }: CardContext): Element[] =>
  draftKept ? [line(run(`◐ ${words.snooze.kept}`, subtle), { spacing: 'Medium' })] : [];

/** The days to choose from, a row each, and the way back to the form. */
export function snoozeChoicesCard(choices: readonly SnoozeChoice[], scope: SnoozeScope, context: CardContext): AdaptiveCard {
  const { words, language, page } = context;
  const verb = scope.token === undefined ? verbs.snoozeAll : verbs.snooze;
  const rows = choices.map(({ kind, until }) =>
    row(
      [line(run(words.snooze[kind], { weight: 'Bolder' })), line(run(words.snooze.day(until), subtle), { spacing: 'None' })],
      execute(words.snooze.choose, verb, { ...dataOf(scope), until }, { tooltip: words.snooze.chooseDay(until) }),
    ),
  );
  return card(
    language,
    words.snooze.heading,
    [heading(words.snooze.heading, 'Medium'), line(run(words.snooze.text), { spacing: 'Small' }), ...rows, ...keptLine(scope, context)],
    [answerNow(scope, context), openUrl(words.list.openPlan, page)],
  );
}

/** Until when it is put off, and that the due date stands. */
export function snoozedCard(until: string, rounds: readonly SnoozedRound[], { scope, context }: { scope: SnoozeScope; context: CardContext }): AdaptiveCard {
  const { words, language, page } = context;
  return card(
    language,
    words.snooze.done(until),
    [
      line(run(words.snooze.done(until), { weight: 'Bolder', size: 'Large' })),
      ...dueLines(rounds, until, context),
      line(run(words.snooze.doneText, subtle), { spacing: 'Small' }),
      ...keptLine(scope, context),
    ],
    [answerNow(scope, context), openUrl(words.list.openPlan, page)],
  );
}
