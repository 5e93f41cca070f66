import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { planAddress } from '../address/address.js';
import type { Address } from '../address/use-address.js';
import { useDesk, type Desk } from '../desk/desk.js';
import { InPageLink } from '../ui/InPageLink.js';
import { useSurroundings } from '../ui/surroundings.js';
import styles from './desk-bar.module.scss';

const ignore = (): void => undefined;

/** Whether the reader may write plans; asked only where a plan is shown, and after it has been. */
export function useMayWrite(desk: Desk | undefined, asked: boolean): boolean {
  const [may, setMay] = React.useState(false);
  React.useEffect(() => {
    if (desk === undefined || !asked) return undefined;
    let open = true;
    desk
      .ports()
      .then(({ editing }) => editing.rights())
      // who cannot be asked about is shown no way to write: the plan itself stands there all the same
      .then(({ write }) => open && setMay(write), ignore);
    return () => {
      open = false;
    };
  }, [desk, asked]);
  return may;
}

export interface DeskBarProps {
  book: PlanBook;
  address: Address;
  /** The plan that is shown, and the indsats in it that the address names. */
  plan?: { unit: string; indsatsId?: number };
}

/** The ways to where one writes; what is known only later comes in a line whose height is reserved. */
export function DeskBar({ book, address, plan }: DeskBarProps): React.ReactElement {
  const desk = useDesk();
  const { strings, today } = useSurroundings();
  const [waiting, setWaiting] = React.useState(0);
  const mayWrite = useMayWrite(desk, plan !== undefined);
  React.useEffect(() => {
    if (desk === undefined) return undefined;
    let open = true;
    // the rules of who is asked come after the plans are on the page
    import(/* webpackChunkName: 'vp-waiting' */ './waiting-for.js').then(({ waitingFor }) => open && setWaiting(waitingFor(desk.me, book, today)), ignore);
    return () => {
      open = false;
    };
  }, [desk, book, today]);
  if (desk === undefined) return <></>;
  const series = { concept: book.concept, period: book.period };
  const answers = planAddress(address.href, { ...series, view: 'answers' });
  const edit = planAddress(address.href, { ...series, ...plan, view: 'edit' });
  return (
    <p className={styles.bar}>
      {mayWrite && (
        <InPageLink href={edit} onFollow={() => address.go(edit)}>
          {strings.desk.edit}
        </InPageLink>
      )}
      <InPageLink href={answers} onFollow={() => address.go(answers)}>
        {strings.desk.myAnswers}
        {waiting > 0 && ` (${strings.desk.waiting(waiting)})`}
      </InPageLink>
    </p>
  );
}
