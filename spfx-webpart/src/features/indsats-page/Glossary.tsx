import { concepts } from '@virksomhedsplaner/shared/concepts';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { useWords } from '../../ui/use-words.js';
import { termsIn } from './terms-in.js';
import styles from './indsats-page.module.scss';
import { indsatsWords } from './words.js';

/** The template's words that stand in a text, each explained where it stands. RA-31. */
export function Glossary({ concept, text }: { concept: string; text: string }): React.ReactElement {
  const words = useWords(indsatsWords);
  const terms = termsIn(text, concepts.find(({ id }) => id === concept)?.glossary ?? []);
  if (terms.length === 0) return <></>;
  return (
    <ul className={styles.glossary} aria-label={words.glossary}>
      {terms.map(({ term, meaning }) => (
        <li key={term}>
          <details>
            <summary>{words.whatIs(term)}</summary>
            <p lang={CONTENT_LANGUAGE}>{meaning}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
