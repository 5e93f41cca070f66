import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import styles from './editing.module.scss';

export interface SelectFieldProps {
  id: string;
  label: string;
  /** The word for no choice; without it one must be chosen. */
  none?: string;
  options: readonly { key: string; text: string; group?: string | undefined }[];
  value: string;
  onChange(value: string): void;
}

/** One of several, under headings where they have them. */
export function SelectField({ id, label, none, options, value, onChange }: SelectFieldProps): React.ReactElement {
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {groups.map((group) => {
          const within = options
            .filter((option) => option.group === group)
            .map(({ key, text }) => (
              <option key={key} value={key} lang={CONTENT_LANGUAGE}>
                {text}
              </option>
            ));
          return group === undefined ? (
            within
          ) : (
            <optgroup key={group} label={group}>
              {within}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
