import * as React from 'react';
import { markLooks, shapes, type MarkedStatus } from './status-shapes.js';
import styles from './status.module.scss';

export interface StatusMarkProps {
  status: MarkedStatus;
  /** Without children the shape stands beside a word that is written elsewhere. */
  children?: React.ReactNode;
}

/** A status as shape and word. */
export function StatusMark({ status, children }: StatusMarkProps): React.ReactElement {
  const { shape, colour } = markLooks[status];
  return (
    <span className={`${styles.mark} ${styles[colour]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[shape]}
      </svg>
      {children !== undefined && <span>{children}</span>}
    </span>
  );
}
