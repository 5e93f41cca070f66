import type { Person } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { bold, card, execute, heading, line, openUrl, run, subtle, type Action, type AdaptiveCard, type Element } from './elements.js';
import { firstThatFits } from './fit-card.js';
import { background } from './question-background.js';
import { indsatsLines, roundLines } from './question-head.js';
import { verbs } from './verbs.js';

/** A title with a name in it: never as a heading, which may be read as Markdown. */
const title = (text: string): Element => line(run(text, { ...bold, size: 'Large' }));

function inPlan(question: OpenQuestion, { words, page }: CardContext): Action {
  return { ...openUrl(words.ask.inPlan, addressOf(question, page)), mode: 'secondary' };
}

/** To the owner: who has it now, and whether the colleague has heard. */
export function handedOnCard(question: OpenQuestion, { to, told }: { to: Person; told: 'sent' | 'later' | 'unreachable' }, context: CardContext): AdaptiveCard {
  const { words, language } = context;
  return card(
    language,
    words.handOn.done(to.name),
    [
      title(words.handOn.done(to.name)),
      ...indsatsLines(question, context),
      ...roundLines(question, context),
      line(run(words.handOn[told](to.name)), { spacing: 'Medium' }),
    ],
    [execute(words.handOn.answerYourself, verbs.open, { token: context.tokenFor(question) }), inPlan(question, context)],
  );
}

/** To the colleague: who asks, about what, and that a no is fine. */
export function delegatedCard(question: OpenQuestion, context: CardContext): AdaptiveCard {
  const { words, language } = context;
  const name = question.delegation?.from.name ?? words.conflict.someone;
  const note = question.delegation?.note ?? '';
  const token = context.tokenFor(question);
  return firstThatFits(
    [
      { target: 800, earlier: 600 },
      { target: 200, earlier: 100 },
    ],
    (limits) =>
      card(
        language,
        `${words.handOn.asked}: ${question.indsats.title}`,
        [
          heading(words.handOn.asked, 'Medium'),
          line([run(words.handOn.askedBy(name, note)), ...(note === '' ? [] : [run(`”${note}”`, { italic: true })])], { spacing: 'Small' }),
          ...roundLines(question, context),
          ...indsatsLines(question, context),
          background(question, context, limits),
          line(run(words.handOn.ifNo(name), subtle)),
        ],
        [
          execute(words.handOn.answerNow, verbs.open, { token }, { style: 'positive' }),
          execute(words.handOn.decline, verbs.decline, { token }),
          execute(words.snooze.button, verbs.snooze, { token }, { mode: 'secondary' }),
          inPlan(question, context),
        ],
      ),
  );
}

/** To the owner: the colleague said no, and the question is here again. */
export function cameBackCard(question: OpenQuestion, context: CardContext): AdaptiveCard {
  const { words, language } = context;
  const text = words.handOn.cameBack(question.delegation?.to.name ?? words.conflict.someone);
  const token = context.tokenFor(question, question.status?.etag);
  return card(
    language,
    text,
    [title(text), line(run(words.handOn.cameBackText), { spacing: 'Small' }), ...roundLines(question, context), ...indsatsLines(question, context)],
    [
      execute(words.handOn.answerNow, verbs.open, { token }, { style: 'positive' }),
      execute(words.handOn.button, verbs.handOn, { token }),
      inPlan(question, context),
    ],
  );
}

/** To the colleague after a no. */
export function declinedCard(question: OpenQuestion, backTo: Person, context: CardContext): AdaptiveCard {
  const { words, language, page } = context;
  return card(
    language,
    words.handOn.declined,
    [heading(words.handOn.declined, 'Medium'), line(run(words.handOn.backTo(backTo.name)), { spacing: 'Small' }), ...indsatsLines(question, context)],
    [openUrl(words.list.openPlan, page)],
  );
}
