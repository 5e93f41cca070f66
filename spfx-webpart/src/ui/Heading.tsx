import * as React from 'react';
import styles from './base.module.scss';
import { useSurroundings } from './surroundings.js';

export interface HeadingProps extends React.HTMLAttributes<HTMLHeadingElement> {
  /** Steps below the page's or the host's own heading: 0 for the view's title. */
  depth: 0 | 1 | 2 | 3;
  /** The look of another depth, where the heading stands alone. */
  look?: 0 | 1 | 2 | 3;
}

const looks = [styles.h1, styles.h2, styles.h3, styles.h4];

/** A heading whose level follows the host, so that the page's outline has no gaps. */
export function Heading({ depth, look = depth, className, children, ...more }: HeadingProps): React.ReactElement {
  const { topHeading } = useSurroundings();
  const Tag = `h${topHeading + depth}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5';
  return (
    <Tag {...more} className={[looks[look], className].filter(Boolean).join(' ')}>
      {children}
    </Tag>
  );
}
