import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import { planAddress } from '../../address/address.js';
import type { Address } from '../../address/use-address.js';
import type { Desk } from '../../desk/desk.js';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { plainText } from '../../ui/plain-text.js';
import { RichText } from '../../ui/RichText.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import type { AnswerRow } from './answer-rows.js';
import { GivenAnswer } from './GivenAnswer.js';
import styles from './my-answers.module.scss';
import { myAnswersWords } from './words.js';
import { WriteAnswer } from './WriteAnswer.js';

export interface AnswerSheetProps {
  row: AnswerRow;
  desk: Desk;
  address: Address;
  /** Chosen from the list: the focus follows. */
  arrived: boolean;
  wrote(): void;
  /** Opens the next one that waits. */
  next: (() => void) | undefined;
}

/** One indsats with what its answer stands on, and the answer: given, or to be written. */
export function AnswerSheet({ row, desk, address, arrived, wrote, next }: AnswerSheetProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { idOf } = useSurroundings();
  const { indsats, unit, unitName, question, series } = row.own;
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (arrived) document.getElementById(idOf('mit-svar'))?.focus();
  }, [arrived, idOf]);
  const planHref = planAddress(address.href, { ...series, indsatsId: indsats.id, ...(unit === undefined ? {} : { unit }) });
  return (
    <article aria-labelledby={idOf('mit-svar')} ref={heading}>
      <Heading depth={1} id={idOf('mit-svar')} tabIndex={-1} lang={CONTENT_LANGUAGE}>
        {indsats.title}
      </Heading>
      <p className={`${base.sub} ${styles.place}`}>
        <span lang={CONTENT_LANGUAGE}>{[question?.round.name, unitName].filter(Boolean).join(' · ')}</span>
        {' · '}
        <InPageLink href={planHref} onFollow={() => address.go(planHref)}>
          {words.seeInPlan}
        </InPageLink>
      </p>
      {question === undefined ? <p className={styles.calm}>{words.noRound}</p> : <Question question={question} desk={desk} wrote={wrote} next={next} />}
    </article>
  );
}

interface QuestionProps {
  question: OpenQuestion;
  desk: Desk;
  wrote(): void;
  next: (() => void) | undefined;
}

function Question({ question, desk, wrote, next }: QuestionProps): React.ReactElement {
  const [correcting, setCorrecting] = React.useState(false);
  const { status } = question;
  const standing = status !== undefined && status.state !== 'reopened' && !correcting;
  return (
    <>
      <Ground question={question} />
      {standing ? (
        <GivenAnswer question={question} status={status} correct={() => setCorrecting(true)} />
      ) : (
        <WriteAnswer question={question} desk={desk} wrote={wrote} next={next} cancel={correcting ? () => setCorrecting(false) : undefined} />
      )}
    </>
  );
}

/** The target and the latest answer, which the new one is held against. HU-11. */
function Ground({ question }: { question: OpenQuestion }): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { indsats, targetLabel, earlier } = question;
  const target = indsats.fields.target ?? '';
  const answers = earlier?.round.questions.flatMap(({ id, kind, choices }) => {
    const value = earlier.status.answers[id] ?? '';
    return value === '' ? [] : [kind === 'choice' ? (choices?.find((choice) => choice.value === value)?.label ?? value) : value];
  });
  return (
    <dl className={styles.ground} lang={CONTENT_LANGUAGE}>
      <dt>{targetLabel}</dt>
      <dd>{plainText(target) === '' ? words.noTarget : <RichText html={target} />}</dd>
      <dt>{words.earlier}</dt>
      <dd className={styles.lines}>{earlier === undefined ? words.noEarlier : `${earlier.round.name}: ${(answers ?? []).join('\n')}`}</dd>
    </dl>
  );
}
