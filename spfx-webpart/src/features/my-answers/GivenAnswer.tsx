import type { Answers, Question, StatusReport } from '@virksomhedsplaner/shared/domain';
import { acceptsAnswers } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { Button } from '../../ui/Button.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { useWords } from '../../ui/use-words.js';
import styles from './my-answers.module.scss';
import { myAnswersWords } from './words.js';

/** An answer's value as one reads it: choices in the round's words. */
export function readable({ id, choices }: Question, answers: Answers): string {
  const value = answers[id] ?? '';
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** The answer that stands, by whom and when; it can be corrected while the round takes answers. */
export function GivenAnswer({ question, status, correct }: { question: OpenQuestion; status: StatusReport; correct(): void }): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { round, today } = question;
  const open = acceptsAnswers(round, today);
  return (
    <>
      <dl className={styles.given} lang={CONTENT_LANGUAGE}>
        {round.questions.map((one) => (
          <div key={one.id}>
            <dt>{one.text}</dt>
            <dd className={styles.lines}>{readable(one, status.answers) || words.conflict.empty}</dd>
          </div>
        ))}
      </dl>
      <p className={base.sub}>
        {status.answeredBy !== undefined && status.answeredAt !== undefined && `${words.sentBy(status.answeredBy.name, status.answeredAt)}. `}
        {open ? words.untilClosed : words.closed}
      </p>
      {open && (
        <div className={styles.actions}>
          <Button onClick={correct}>{words.correct}</Button>
        </div>
      )}
    </>
  );
}
