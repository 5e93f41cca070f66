import * as React from 'react';
import { Heading, type HeadingProps } from './Heading.js';
import styles from './panel.module.scss';
import type { StateText } from './strings.js';

const pictures = {
  lock: 'M20 26a2 2 0 0 1 2-2h28a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H22a2 2 0 0 1-2-2zM27 24v-6a9 9 0 0 1 18 0v6M36 33v5',
  alarm: 'M36 48a20 20 0 1 0 0-40 20 20 0 0 0 0 40zM36 17v14M36 37v2',
  cloud: 'M24 42h26a10 10 0 0 0 1-20 15 15 0 0 0-29-3 12 12 0 0 0 2 23zM14 6l44 44',
  folder: 'M8 44V10h18l6 6h32v28zM36 24v14M29 31h14',
  search: 'M10 8h40M10 18h28M10 28h22M10 38h16M48 46a12 12 0 1 0 0-24 12 12 0 0 0 0 24zM57 43l9 9',
} as const;

export interface StatePanelProps {
  picture: keyof typeof pictures;
  words: StateText;
  /** What the reader can do about it. */
  children?: React.ReactNode;
  /** Where it stands in the page's outline: in place of the whole view unless given. */
  depth?: HeadingProps['depth'];
  /** Read aloud as soon as it appears: something went wrong. */
  urgent?: boolean;
}

/** Stands where content would: says what happened and what can be done. */
export function StatePanel({ picture, words, children, depth = 0, urgent }: StatePanelProps): React.ReactElement {
  return (
    <div className={styles.panel} {...(urgent ? { role: 'alert' } : {})}>
      <svg viewBox="0 0 72 56" aria-hidden="true" focusable="false">
        <path d={pictures[picture]} />
      </svg>
      <Heading depth={depth} look={2}>
        {words.title}
      </Heading>
      <p>{words.text}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
