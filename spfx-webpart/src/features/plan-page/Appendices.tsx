import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { useWords } from '../../ui/use-words.js';
import type { Background } from './background-view.js';
import styles from './plan-page.module.scss';
import { planWords } from './words.js';

/** Bilag 1: the policies and plans behind the goals, with links. HU-16 … HU-19. */
export function Sources({ sources }: Pick<Background, 'sources'>): React.ReactElement {
  const words = useWords(planWords);
  return (
    <ul className={styles.links} lang={CONTENT_LANGUAGE}>
      {sources.map(({ code, name, origin, link, expired, holds }) => (
        <li key={code}>
          <span>
            {link === undefined ? name : <a href={link}>{name}</a>}
            {holds !== undefined && `: ${holds.count} ${holds.level}`}
          </span>
          <span className={base.sub}>{[origin, ...(expired ? [words.expired] : [])].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Bilag 2: which goals lie beneath which. HU-22. */
export function Matrix({ matrix: { head, beneathHead, rows } }: Pick<Background, 'matrix'>): React.ReactElement {
  const words = useWords(planWords);
  return (
    <table className={styles.matrix} lang={CONTENT_LANGUAGE}>
      <caption className={base.hidden}>{words.matrix}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{beneathHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, beneath }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>
              <ul>
                {beneath.map((goal) => (
                  <li key={goal}>{goal}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
