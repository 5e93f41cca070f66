import * as React from 'react';
import { InPageLink } from '../../ui/InPageLink.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { goToPlace } from './go-to-place.js';
import styles from './plan-page.module.scss';
import type { Section } from './plan-sections.js';
import { useReadingPlace } from './use-reading-place.js';
import { useWords } from '../../ui/use-words.js';
import { planWords } from './words.js';

/** Wide enough for the contents to stand beside the text; the same number as in the style sheet. */
const BESIDE = 920;

/** The plan's contents list; on narrow columns it begins closed. */
export function Contents({ sections }: { sections: readonly Section[] }): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(planWords);
  const details = React.useRef<HTMLDetailsElement>(null);
  const keys = React.useMemo(() => sections.flatMap(({ key, within }) => [key, ...within.map((inner) => inner.key)]), [sections]);
  const reading = useReadingPlace(keys.map(idOf));
  React.useLayoutEffect(() => {
    const width = details.current?.closest('article')?.clientWidth ?? 0;
    if (details.current !== null) details.current.open = width >= BESIDE;
  }, []);

  const entry = (key: string, heading: string): React.ReactElement => (
    <InPageLink href={`#${idOf(key)}`} onFollow={() => goToPlace(idOf(key))} aria-current={reading === idOf(key) ? 'true' : undefined}>
      {heading}
    </InPageLink>
  );
  return (
    <nav className={styles.contents} aria-label={words.contents}>
      <details ref={details}>
        <summary>{words.contents}</summary>
        <ol>
          {sections.map(({ key, heading, within }) => (
            <li key={key}>
              {entry(key, heading)}
              {within.length > 0 && (
                <ol>
                  {within.map((inner) => (
                    <li key={inner.key}>{entry(inner.key, inner.heading)}</li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
