import * as React from 'react';
import styles from './base.module.scss';

const paths = {
  person: 'M8 7.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 13.7c.5-3 2.5-4.4 5.2-4.4s4.7 1.4 5.2 4.4',
  people: 'M6 7.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.8 13c.3-2.6 2-4 4.2-4s3.9 1.4 4.2 4M10.6 3.1a2.3 2.3 0 0 1 0 4.3M12 9.3c1.4.6 2.1 1.9 2.3 3.7',
  search: 'M6.8 11.1a4.3 4.3 0 1 0 0-8.6 4.3 4.3 0 0 0 0 8.6zM10 10l4 4',
  chevron: 'M3.5 6l4.5 4.5L12.5 6',
  cross: 'M4 4l8 8M12 4l-8 8',
  tick: 'M3 8.5l3.2 3.2L13 4.8',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  download: 'M8 2.5v8M4.8 7.5L8 10.7l3.2-3.2M3 13.5h10',
  link: 'M6.5 9.5l3-3M7 4.5l1.3-1.3a3 3 0 0 1 4.3 4.3L11.3 9M9 11.5l-1.3 1.3a3 3 0 0 1-4.3-4.3L4.7 7',
  back: 'M7 3.5L2.5 8 7 12.5M3 8h10.5',
  info: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM8 7.2v4M8 4.8v.5',
  bold: 'M5 3h4a2.4 2.4 0 0 1 0 5H5zM5 8h4.6a2.5 2.5 0 0 1 0 5H5z',
  italic: 'M7 3h5M4 13h5M9.5 3l-3 10',
  bullets: 'M6 4h8M6 8h8M6 12h8M2.6 4h.2M2.6 8h.2M2.6 12h.2',
  numbers: 'M6.5 4H14M6.5 8H14M6.5 12H14M2 3l1-.6V6M2 9.2h1.6L2 12.5h1.8',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
  edit: 'M3 13l.6-3L11 2.6l2.4 2.4L6 12.4z',
  lock: 'M4 7.5h8v6H4zM5.8 7.5V5a2.2 2.2 0 0 1 4.4 0v2.5',
  warning: 'M8 2l6.5 11.5h-13zM8 6.2v3.6M8 11.3v.5',
} as const;

export type IconName = keyof typeof paths;

/** A small picture beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }): React.ReactElement {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
