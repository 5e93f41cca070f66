import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import styles from './editing.module.scss';

export interface TickListProps {
  /** With how many are chosen. */
  label: string;
  options: readonly { key: string; text: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** A list to tick in, folded until it is needed. */
export function TickList({ label, options, chosen, onChange }: TickListProps): React.ReactElement {
  return (
    <details className={styles.ticks}>
      <summary>{label}</summary>
      <ul lang={CONTENT_LANGUAGE}>
        {options.map(({ key, text }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) => onChange(event.target.checked ? [...chosen, key] : chosen.filter((other) => other !== key))}
              />
              {text}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
