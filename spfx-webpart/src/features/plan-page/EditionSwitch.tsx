import * as React from 'react';
import { InPageLink } from '../../ui/InPageLink.js';
import { useWords } from '../../ui/use-words.js';
import styles from './plan-page.module.scss';
import { planWords } from './words.js';

export interface EditionSwitchProps {
  external: boolean;
  hrefOf(external: boolean): string;
  go(href: string): void;
}

/** The plan as staff read it, or as it may leave the municipality. HU-21. */
export function EditionSwitch({ external, hrefOf, go }: EditionSwitchProps): React.ReactElement {
  const words = useWords(planWords);
  const choice = (wanted: boolean, word: string): React.ReactElement => (
    <InPageLink href={hrefOf(wanted)} onFollow={() => go(hrefOf(wanted))} aria-current={wanted === external ? 'true' : undefined}>
      {word}
    </InPageLink>
  );
  return (
    <nav className={styles.edition} aria-label={words.edition}>
      {choice(false, words.internal)}
      {choice(true, words.external)}
    </nav>
  );
}
