import type { ConceptField } from '@virksomhedsplaner/shared/concepts';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { plainText } from '../../ui/plain-text.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import { lengthOf } from './indsats-draft.js';
import { RichEditor } from './RichEditor.js';
import { smartHints } from './smart.js';
import { editingWords } from './words.js';

/** Several times the longest text of the documents; a longer one is only remarked on. HU-34. */
const LONG = 2000;

export interface TextFieldProps {
  id: string;
  field: Pick<ConceptField, 'label' | 'question'> & { key: string };
  html: string;
  onChange(html: string): void;
}

/** One of the template's texts: its guiding question, the text, and how long it is. */
export function TextField({ id, field, html, onChange }: TextFieldProps): React.ReactElement {
  const words = useWords(editingWords);
  const length = lengthOf(html);
  return (
    <div className={styles.field}>
      <p className={styles.label} lang={CONTENT_LANGUAGE}>
        {field.label}
      </p>
      <p id={`${id}-hjaelp`} className={styles.help} lang={CONTENT_LANGUAGE}>
        {field.question}
      </p>
      <RichEditor id={id} label={field.label} describedBy={`${id}-hjaelp ${id}-antal`} html={html} onChange={onChange} />
      <p id={`${id}-antal`} className={styles.counter}>
        {length > LONG && `${words.long} `}
        {words.counter(length, LONG)}
      </p>
      {field.key === 'target' && <SmartHelp text={plainText(html)} />}
    </div>
  );
}

function SmartHelp({ text }: { text: string }): React.ReactElement {
  const words = useWords(editingWords);
  return (
    <details className={styles.smart}>
      <summary>{words.smart}</summary>
      <ul>
        {smartHints(text).map(({ letter, found }) => (
          <li key={letter}>
            <StatusMark status={found === undefined ? 'not-started' : 'answered'}>
              <strong>{words.smartLetters[letter]}</strong>: {found === undefined ? words.smartAsks[letter] : <q lang={CONTENT_LANGUAGE}>{found}</q>}
            </StatusMark>
          </li>
        ))}
      </ul>
      <p className={styles.help}>{words.smartNote}</p>
    </details>
  );
}
