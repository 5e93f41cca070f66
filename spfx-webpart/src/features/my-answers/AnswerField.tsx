import { maxLengthOf, ratings, type AnswerFault, type Question } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Icon } from '../../ui/Icon.js';
import { StatusMark } from '../../ui/StatusMark.js';
import type { MarkedStatus } from '../../ui/status-shapes.js';
import { useWords } from '../../ui/use-words.js';
import styles from './my-answers.module.scss';
import { myAnswersWords, type MyAnswersWords } from './words.js';

export interface AnswerFieldProps {
  id: string;
  question: Question;
  value: string;
  fault: AnswerFault['fault'] | undefined;
  onType(value: string): void;
}

function faultWords(question: Question, value: string, { fault, words }: { fault: AnswerFault['fault']; words: MyAnswersWords }): string {
  const { faults } = words;
  if (fault === 'too-long') return faults.tooLong(value.trim().length, maxLengthOf(question));
  if (fault === 'unknown-choice') return faults.unknownChoice;
  return question.kind === 'choice' ? faults.missingChoice : faults.missingText;
}

/** One question with its input: a text with counter, or a choice whose statuses have their shapes. */
export function AnswerField(props: AnswerFieldProps): React.ReactElement {
  return props.question.kind === 'choice' ? <ChoiceField {...props} /> : <TextField {...props} />;
}

function Label({ question }: { question: Question }): React.ReactElement {
  const words = useWords(myAnswersWords);
  return (
    <>
      <span lang={CONTENT_LANGUAGE}>{question.text}</span>
      {question.required && <span className={styles.required}> ({words.required})</span>}
    </>
  );
}

function Fault({ id, question, value, fault }: AnswerFieldProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  if (fault === undefined) return <></>;
  return (
    <p id={`${id}-fejl`} className={styles.fault}>
      <Icon name="warning" /> {faultWords(question, value, { fault, words })}
    </p>
  );
}

function TextField(props: AnswerFieldProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { id, question, value, fault, onType } = props;
  const longest = maxLengthOf(question);
  const over = value.trim().length - longest;
  const described = [`${id}-hjaelp`, `${id}-antal`, ...(fault === undefined ? [] : [`${id}-fejl`])].join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <Label question={question} />
      </label>
      <p id={`${id}-hjaelp`} className={base.sub}>
        {words.advice}
      </p>
      <Fault {...props} />
      <textarea
        id={id}
        rows={7}
        value={value}
        required={question.required}
        aria-invalid={fault !== undefined}
        aria-describedby={described}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${id}-antal`} className={over > 0 ? styles.over : styles.counter}>
        {words.counter(value.trim().length, longest)}
        {over > 0 && ` · ${words.tooMany(over)}`}
      </p>
    </div>
  );
}

/** The shape that a choice's meaning has everywhere else. */
function markOf({ meaning }: Question, value: string): MarkedStatus | undefined {
  if (meaning === 'rating') return ratings.find((rating) => rating === value);
  if (meaning !== 'goal-reached') return undefined;
  return (['goal-yes', 'goal-partly', 'goal-no'] as const).find((mark) => mark === `goal-${value}`);
}

function ChoiceField(props: AnswerFieldProps): React.ReactElement {
  const { id, question, value, fault, onType } = props;
  const first = React.useRef(question.choices?.[0]?.value);
  return (
    <fieldset className={styles.field} aria-describedby={fault === undefined ? undefined : `${id}-fejl`}>
      <legend>
        <Label question={question} />
      </legend>
      <Fault {...props} />
      <div className={styles.choices}>
        {(question.choices ?? []).map((choice) => {
          const mark = markOf(question, choice.value);
          return (
            <label key={choice.value} className={fault === undefined ? undefined : styles.wrong}>
              <input
                type="radio"
                id={choice.value === first.current ? id : undefined}
                name={id}
                value={choice.value}
                checked={choice.value === value}
                required={question.required}
                onChange={() => onType(choice.value)}
              />
              <span lang={CONTENT_LANGUAGE}>{mark === undefined ? choice.label : <StatusMark status={mark}>{choice.label}</StatusMark>}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
