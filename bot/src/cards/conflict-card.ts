import type { Answers, StatusReport } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { answeredByText, answersShown } from './answered-card.js';
import type { CardContext } from './card-context.js';
import { card, execute, heading, line, run, subtle, type AdaptiveCard } from './elements.js';
import { firstThatFits } from './fit-card.js';
import { indsatsLines } from './question-head.js';
import { questionInputs } from './question-inputs.js';
import { verbs } from './verbs.js';

interface Mine {
  answers: Answers;
  /** True when the answer that stands is the reader's own, from another card or the page. */
  ownStands: boolean;
}

/** Two answered at once: the second sees the first's answer, keeps the own text, and chooses. */
export function conflictCard(question: OpenQuestion & { status: StatusReport }, { answers: mine, ownStands }: Mine, context: CardContext): AdaptiveCard {
  const { words, language } = context;
  const { status, round } = question;
  const text = ownStands ? words.conflict.own : words.conflict.text(status.answeredBy?.name ?? words.conflict.someone);
  return firstThatFits([1500, 600, 200], (length) =>
    card(
      language,
      text,
      [
        {
          type: 'Container',
          style: 'attention',
          items: [heading(words.conflict.heading, 'Medium'), line(run(text), { spacing: 'Small' })],
        },
        ...indsatsLines(question, context),
        line(run(words.conflict.theirs, { weight: 'Bolder' }), { spacing: 'Medium' }),
        {
          type: 'Container',
          style: 'emphasis',
          spacing: 'Small',
          items: [...answersShown(round.questions, status, length), line(run(answeredByText(status, context), subtle))],
        },
        line(run(words.conflict.mine, { weight: 'Bolder' }), { spacing: 'Medium' }),
        ...questionInputs(round.questions, { values: mine }, words),
      ],
      [
        execute(words.conflict.sendMine, verbs.submit, { token: context.tokenFor(question, status.etag) }),
        execute(words.conflict.keep, verbs.show, { token: context.tokenFor(question) }),
      ],
    ),
  );
}
