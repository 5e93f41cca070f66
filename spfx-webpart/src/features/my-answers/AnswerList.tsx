import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { StatusMark } from '../../ui/StatusMark.js';
import type { MarkedStatus } from '../../ui/status-shapes.js';
import { useWords } from '../../ui/use-words.js';
import type { AnswerRow, AnswerState } from './answer-rows.js';
import styles from './my-answers.module.scss';
import { myAnswersWords, type MyAnswersWords } from './words.js';

export interface AnswerListProps {
  rows: readonly AnswerRow[];
  chosen: AnswerRow | undefined;
  hrefOf(row: AnswerRow): string;
  open(row: AnswerRow): void;
}

const marks: Readonly<Record<AnswerState, MarkedStatus>> = {
  overdue: 'delayed',
  missing: 'missing',
  draft: 'draft',
  reopened: 'attention',
  answered: 'answered',
  handedOn: 'planned',
  none: 'planned',
};

/** The small print of a row: round, due day and days left, or when it was answered. */
function detailsOf({ own: { question, handedTo }, state }: AnswerRow, words: MyAnswersWords): string[] {
  if (question === undefined) return [];
  const { round, dueDay, workingDaysLeft, status, asDelegate } = question;
  const name = [round.name, ...(asDelegate === true ? [words.handedToYou] : [])].join(', ');
  if (state === 'answered') return [name, ...(status?.answeredAt === undefined ? [] : [words.answeredAt(status.answeredAt)])];
  if (handedTo !== undefined) return [name, words.handedTo(handedTo.name)];
  if (workingDaysLeft < 0) return [name, words.wasDue(dueDay), words.daysOver(-workingDaysLeft)];
  return [name, words.dueDay(dueDay), words.workingDays(workingDaysLeft)];
}

/** The indsatser a person is asked about; the chosen one is shown beside. */
export function AnswerList({ rows, chosen, hrefOf, open }: AnswerListProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  return (
    <nav className={styles.list} aria-label={words.list}>
      <ul>
        {rows.map((row) => (
          <li key={row.own.indsats.id}>
            <InPageLink href={hrefOf(row)} onFollow={() => open(row)} aria-current={row === chosen ? 'true' : undefined}>
              <span className={styles.name} lang={CONTENT_LANGUAGE}>
                {row.own.indsats.title}
              </span>
              <StatusMark status={marks[row.state]}>{words.states[row.state]}</StatusMark>
              <span className={base.sub}>{detailsOf(row, words).join(' · ')}</span>
            </InPageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
