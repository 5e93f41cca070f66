import { acceptsAnswers, askedIn, samePerson, type Day, type Person, type PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { planAddress } from '../address/address.js';
import type { Address } from '../address/use-address.js';
import { useDesk } from '../desk/desk.js';
import { InPageLink } from '../ui/InPageLink.js';
import { useSurroundings } from '../ui/surroundings.js';
import styles from './desk-bar.module.scss';

/** How many indsatser of a book wait for a person's answer. */
export function waitingFor(me: Person, book: PlanBook, today: Day): number {
  const open = book.rounds.filter((round) => acceptsAnswers(round, today));
  const answered = new Set(book.statuses.filter(({ state }) => state !== 'reopened').map(({ indsatsId, roundId }) => `${indsatsId}|${roundId}`));
  return book.indsatser.filter((indsats) =>
    open.some(({ id }) => !answered.has(`${indsats.id}|${id}`) && askedIn(indsats, id, book).some((asked) => samePerson(asked, me))),
  ).length;
}

/** The way to Mine svar, with how many wait; counted after the first paint, in a line whose height is reserved. */
export function DeskBar({ book, address }: { book: PlanBook; address: Address }): React.ReactElement {
  const desk = useDesk();
  const { strings, today } = useSurroundings();
  const [waiting, setWaiting] = React.useState(0);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setWaiting(desk === undefined ? 0 : waitingFor(desk.me, book, today)));
    return () => window.clearTimeout(timer);
  }, [desk, book, today]);
  if (desk === undefined) return <></>;
  const href = planAddress(address.href, { concept: book.concept, period: book.period, view: 'answers' });
  return (
    <p className={styles.bar}>
      <InPageLink href={href} onFollow={() => address.go(href)}>
        {strings.desk.myAnswers}
        {waiting > 0 && ` (${strings.desk.waiting(waiting)})`}
      </InPageLink>
    </p>
  );
}
