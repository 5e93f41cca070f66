import { dayInWords, type Texts } from '@virksomhedsplaner/shared/texts';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { Icon } from '../../ui/Icon.js';
import { StatusMark } from '../../ui/StatusMark.js';
import type { MarkedStatus } from '../../ui/status-shapes.js';
import { statusWords } from '../../ui/status-words.js';
import { useSurroundings } from '../../ui/surroundings.js';
import type { AnswerView } from './answers-view.js';
import { momentInWords } from './moment-in-words.js';
import styles from './indsats.module.scss';
import { useWords } from '../../ui/use-words.js';
import { planWords, type PlanStrings } from './words.js';

interface Mark {
  status: MarkedStatus;
  word: string;
}

function markOf(answer: AnswerView, texts: Texts, words: PlanStrings): Mark {
  if (answer.state === 'planned') return { status: 'planned', word: words.planned };
  if (answer.state !== 'answered') return { status: 'missing', word: words.missing };
  // an evaluation that says whether the goal was reached says it with that
  const status = answer.goalReached === undefined ? (answer.rating ?? 'answered') : (`goal-${answer.goalReached}` as const);
  return { status, word: statusWords(texts)[status] };
}

/** One round under an indsats: question and answer, who and when, or why there is none yet. HU-10, HU-12. */
export function AnswerBlock({ answer, id, depth = 3 }: { answer: AnswerView; id: string; depth?: 2 | 3 }): React.ReactElement {
  const { texts } = useSurroundings();
  const { status, word } = markOf(answer, texts, useWords(planWords));
  return (
    <div className={`${styles.answer} ${answer.state === 'answered' ? styles.given : ''}`}>
      <div className={styles.answerHead}>
        <Heading depth={depth} look={3} id={id} lang={CONTENT_LANGUAGE}>
          {answer.name}
        </Heading>
        <StatusMark status={status}>{word}</StatusMark>
      </div>
      {answer.state === 'answered' ? <Given answer={answer} /> : <NotGiven answer={answer} />}
    </div>
  );
}

function Given({ answer }: { answer: Extract<AnswerView, { state: 'answered' }> }): React.ReactElement {
  const { locale } = useSurroundings();
  const words = useWords(planWords);
  const when = answer.at === undefined ? '' : ` · ${momentInWords(answer.at, locale)}`;
  return (
    <>
      {answer.answers.length > 0 && (
        <dl className={styles.questions} lang={CONTENT_LANGUAGE}>
          {answer.answers.map(({ id, question, answer: text, choice }) => (
            <div key={id}>
              <dt>{question}</dt>
              <dd>{choice ? <strong>{text}</strong> : text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.meta}>
        <Icon name="person" />
        <span>
          {answer.by === undefined ? '' : words.answeredBy(answer.by)}
          {when} {words.sources[answer.source]}
        </span>
      </p>
    </>
  );
}

function NotGiven({ answer }: { answer: Exclude<AnswerView, { state: 'answered' }> }): React.ReactElement {
  const { locale } = useSurroundings();
  const words = useWords(planWords);
  if (answer.state === 'planned') return <p>{words.opens(dayInWords(answer.opens, locale))}</p>;
  if (answer.state === 'closed') return <p>{words.closed}</p>;
  const due = dayInWords(answer.due, locale);
  return <p>{answer.overdue ? words.wasDue(due) : words.due(due)}</p>;
}
