import { diffWords } from 'diff';
import * as React from 'react';
import { Icon } from './Icon.js';
import styles from './side-by-side.module.scss';
import { useSurroundings } from './surroundings.js';

/** One text that two people have written differently; plain text. */
export interface Compared {
  label: string;
  theirs: string;
  mine: string;
}

export interface SideBySideProps {
  head: string;
  text: string;
  theirsHead: string;
  mineHead: string;
  /** Stands where one of the two has no text. */
  emptyWord: string;
  compared: readonly Compared[];
  /** Language of the texts. */
  lang: string;
  /** The ways out. */
  children: React.ReactNode;
}

/** Two versions side by side with their differences marked, and the ways out; the focus comes here. */
export function SideBySide({ head, text, theirsHead, mineHead, emptyWord, compared, lang, children }: SideBySideProps): React.ReactElement {
  const { idOf } = useSurroundings();
  const box = React.useRef<HTMLElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const differing = compared.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <section ref={box} className={styles.conflict} tabIndex={-1} role="alert" aria-labelledby={idOf('konflikt')}>
      <div className={styles.head}>
        <Icon name="warning" />
        <div>
          <strong id={idOf('konflikt')}>{head}</strong>
          <p>{text}</p>
        </div>
      </div>
      {differing.map(({ label, theirs, mine }) => (
        <div key={label} className={styles.pair}>
          <p className={styles.label} lang={lang}>
            {label}
          </p>
          <Version head={theirsHead} text={theirs} other={mine} {...{ emptyWord, lang }} />
          <Version head={mineHead} text={mine} other={theirs} {...{ emptyWord, lang }} />
        </div>
      ))}
      <div className={styles.ways}>{children}</div>
    </section>
  );
}

interface VersionProps {
  head: string;
  text: string;
  other: string;
  emptyWord: string;
  lang: string;
}

/** One version; the words that the other has not are marked. */
function Version({ head, text, other, emptyWord, lang }: VersionProps): React.ReactElement {
  const parts = React.useMemo(() => diffWords(other, text).filter(({ removed }) => !removed), [other, text]);
  return (
    <div>
      <p className={styles.by}>{head}</p>
      <p className={styles.version} lang={lang}>
        {text === '' ? <em>{emptyWord}</em> : parts.map(({ added, value }, at) => (added ? <ins key={at}>{value}</ins> : <span key={at}>{value}</span>))}
      </p>
    </div>
  );
}
