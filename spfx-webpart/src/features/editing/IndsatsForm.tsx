import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Indsats, Person, PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useWords } from '../../ui/use-words.js';
import { Belonging } from './Belonging.js';
import styles from './editing.module.scss';
import { TextField } from './TextFields.js';
import { useFieldId } from './use-field-id.js';
import { editingWords } from './words.js';

export interface IndsatsFormProps {
  draft: Indsats;
  book: PlanBook;
  concept: PlanConcept;
  people: readonly Person[];
  titleMissing: boolean;
  find(name: string): Promise<Person | undefined>;
  change(part: Partial<Indsats>): void;
}

/** The template's fields with guidance, and what the indsats belongs to. */
export function IndsatsForm(props: IndsatsFormProps): React.ReactElement {
  const words = useWords(editingWords);
  const { draft, concept, titleMissing, change } = props;
  const idOf = useFieldId(draft.id);
  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <label htmlFor={idOf('title')}>
          {words.title} <span className={styles.help}>({words.required})</span>
        </label>
        {titleMissing && (
          <p id={`${idOf('title')}-fejl`} className={styles.fault} role="alert">
            {words.titleMissing}
          </p>
        )}
        <input
          id={idOf('title')}
          value={draft.title}
          maxLength={255}
          required
          aria-invalid={titleMissing}
          aria-describedby={titleMissing ? `${idOf('title')}-fejl` : undefined}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
      <Belonging {...props} />
      {concept.fields.map((field) => (
        <TextField
          key={field.key}
          id={idOf(field.key)}
          field={field}
          html={draft.fields[field.key] ?? ''}
          onChange={(html) => change({ fields: { ...draft.fields, [field.key]: html } })}
        />
      ))}
    </div>
  );
}
