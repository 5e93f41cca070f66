import * as React from 'react';
import base from './base.module.scss';
import styles from './skeleton.module.scss';
import { useSurroundings } from './surroundings.js';
import { useDelayed } from './use-delayed.js';

const SHOWN_AFTER_MS = 300;
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Holds the place of a list while it is fetched; nothing moves when the rows come, and a quick answer shows no sign at all. */
export function Skeleton(): React.ReactElement {
  const { strings } = useSurroundings();
  const due = useDelayed(SHOWN_AFTER_MS);
  return (
    <div aria-busy="true">
      <p role="status" className={base.hidden}>
        {due ? strings.states.loading : ''}
      </p>
      <div aria-hidden="true" className={due ? styles.shown : styles.skeleton}>
        <span className={`${styles.line} ${styles.title}`} />
        <span className={`${styles.line} ${styles.lead}`} />
        <span className={`${styles.line} ${styles.bar}`} />
        <span className={`${styles.line} ${styles.goal}`} />
        {ROWS.map((row) => (
          <div key={row} className={styles.row}>
            <span className={styles.line} />
            <span className={styles.line} />
            <span className={styles.line} />
          </div>
        ))}
      </div>
    </div>
  );
}
