import * as React from 'react';
import { Icon, type IconName } from './Icon.js';
import styles from './message.module.scss';

export interface MessageProps {
  kind: 'good' | 'info' | 'warn' | 'bad';
  /** What happened, in bold. */
  head?: string;
  children?: React.ReactNode;
}

const icons: Readonly<Record<MessageProps['kind'], IconName>> = { good: 'tick', info: 'info', warn: 'warning', bad: 'warning' };

/** A line about what just happened; whoever shows it puts it in a live region. */
export function Message({ kind, head, children }: MessageProps): React.ReactElement {
  return (
    <div className={`${styles.message} ${styles[kind]}`}>
      <Icon name={icons[kind]} />
      <div>
        {head !== undefined && <strong>{head} </strong>}
        {children}
      </div>
    </div>
  );
}
