import * as React from 'react';
import { planAddress } from '../../address/address.js';
import type { Address } from '../../address/use-address.js';
import { FailurePanel } from '../../app/FailurePanel.js';
import type { Desk } from '../../desk/desk.js';
import base from '../../ui/base.module.scss';
import { Heading } from '../../ui/Heading.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { StatePanel } from '../../ui/StatePanel.js';
import { useWords } from '../../ui/use-words.js';
import { AnswerList } from './AnswerList.js';
import type { AnswerRow, AnswerRows } from './answer-rows.js';
import { AnswerSheet } from './AnswerSheet.js';
import styles from './my-answers.module.scss';
import { useMyAnswers } from './use-my-answers.js';
import { myAnswersWords } from './words.js';

export interface MyAnswersProps {
  desk: Desk;
  address: Address;
  /** The indsats that the address names. */
  indsatsId: number | undefined;
}

/** Where an owner answers on the page: the same questions, drafts and rules as the card in Teams. */
export function MyAnswers({ desk, address, indsatsId }: MyAnswersProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { loaded, refresh } = useMyAnswers(desk);
  if (loaded.state === 'loading') return <Skeleton />;
  if (loaded.state === 'failed') return <FailurePanel failure={loaded.failure} retry={loaded.retry} />;
  if (!loaded.value.known) return <StatePanel picture="lock" words={words.unknown} />;
  if (loaded.value.rows.length === 0) return <StatePanel picture="folder" words={words.nothing} />;
  return <Answering desk={desk} address={address} indsatsId={indsatsId} data={loaded.value} refresh={refresh} />;
}

function hrefOf(address: Address, { own }: AnswerRow): string {
  return planAddress(address.href, { ...own.series, indsatsId: own.indsats.id, view: 'answers' });
}

function Answering({ desk, address, indsatsId, data, refresh }: MyAnswersProps & { data: AnswerRows; refresh(): void }): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { rows, waiting, overdue, answered } = data;
  const arrived = React.useRef(false);
  const chosen = rows.find(({ own }) => own.indsats.id === indsatsId) ?? rows[0];
  const next = rows.find((row) => row !== chosen && ['overdue', 'reopened', 'draft', 'missing'].includes(row.state));
  const open = (row: AnswerRow): void => {
    arrived.current = true;
    address.go(hrefOf(address, row));
  };
  return (
    <section>
      <Heading depth={0}>{words.heading}</Heading>
      <p className={base.lead} role="status">
        <strong>{words.waiting(waiting)}</strong>
        {overdue > 0 && `, ${words.overdue(overdue)}`}
        {` · ${words.answered(answered)}`}
      </p>
      <div className={styles.layout}>
        <AnswerList rows={rows} chosen={chosen} hrefOf={(row) => hrefOf(address, row)} open={open} />
        {chosen !== undefined && (
          <AnswerSheet
            key={`${chosen.own.indsats.id}|${chosen.own.question?.round.id ?? ''}`}
            row={chosen}
            desk={desk}
            address={address}
            arrived={arrived.current}
            wrote={refresh}
            next={next === undefined ? undefined : () => open(next)}
          />
        )}
      </div>
    </section>
  );
}
