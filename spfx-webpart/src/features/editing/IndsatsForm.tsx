import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Goal, Indsats, IndsatsKind, Person, PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import { PeopleField } from './PeopleField.js';
import { SelectField } from './SelectField.js';
import { TextField } from './TextFields.js';
import { TickList } from './TickList.js';
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

/** The id of a part's field, for links from plantjek. */
export function useFieldId(indsatsId: number): (part: string) => string {
  const { idOf } = useSurroundings();
  return (part) => idOf(`rediger-${indsatsId}-${part}`);
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

function nameOf({ label, name }: Goal): string {
  return label === undefined ? name : `${label}: ${name}`;
}

const kinds: readonly IndsatsKind[] = ['indsats', 'other-project', 'cross-professional-project', 'cross-organisational-project'];

/** Goal, owner, units, themes and the rest of what is chosen. */
function Belonging({ draft, book, concept, people, find, change }: IndsatsFormProps): React.ReactElement {
  const words = useWords(editingWords);
  const idOf = useFieldId(draft.id);
  const goals = book.goals.map((goal) => ({ key: goal.code, text: nameOf(goal), group: concept.goalLevels.find(({ key }) => key === goal.level)?.plural }));
  const units = book.units.filter(({ active, code }) => active || draft.units.includes(code)).map(({ code, name }) => ({ key: code, text: name }));
  const themes = [...new Set([...(concept.themes ?? []).map(({ term }) => term), ...draft.themes])].map((term) => ({ key: term, text: term }));
  const chooseGoal = (code: string): void => {
    const rest = draft.goals.filter((goal) => goal !== draft.primaryGoal && goal !== code);
    change(code === '' ? ({ primaryGoal: undefined, goals: rest } as Partial<Indsats>) : { primaryGoal: code, goals: [code, ...rest] });
  };
  return (
    <>
      <div className={styles.pair}>
        <SelectField id={idOf('goal')} label={words.goal} none={words.noGoal} options={goals} value={draft.primaryGoal ?? ''} onChange={chooseGoal} />
        <SelectField
          id={idOf('kind')}
          label={words.kind}
          options={kinds.map((key) => ({ key, text: words.kinds[key] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as IndsatsKind })}
        />
      </div>
      <TickList
        label={words.moreGoals(draft.goals.filter((code) => code !== draft.primaryGoal).length)}
        options={goals}
        chosen={draft.goals}
        onChange={(chosen) => change({ goals: chosen })}
      />
      {themes.length > 0 && (
        <TickList label={words.themes(draft.themes.length)} options={themes} chosen={draft.themes} onChange={(chosen) => change({ themes: chosen })} />
      )}
      <TickList label={words.units(draft.units.length)} options={units} chosen={draft.units} onChange={(chosen) => change({ units: chosen })} />
      <div className={styles.pair}>
        <PeopleField
          id={idOf('owner')}
          label={words.owner}
          help={words.ownerHelp}
          people={draft.owner === undefined ? [] : [draft.owner]}
          known={people}
          single
          find={find}
          onChange={([owner]) => change({ owner } as Partial<Indsats>)}
        />
        <PeopleField
          id={idOf('coOwners')}
          label={words.coOwners}
          people={draft.coOwners}
          known={people}
          find={find}
          onChange={(coOwners) => change({ coOwners })}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          id={idOf('leadUnit')}
          label={words.leadUnit}
          none={words.noLead}
          options={units.filter(({ key }) => draft.units.includes(key))}
          value={draft.leadUnit ?? ''}
          onChange={(leadUnit) => change({ leadUnit: leadUnit === '' ? undefined : leadUnit } as Partial<Indsats>)}
        />
        <div className={styles.field}>
          <label htmlFor={idOf('partners')}>{words.partners}</label>
          <input id={idOf('partners')} value={draft.partners ?? ''} onChange={(event) => change({ partners: event.target.value })} />
        </div>
      </div>
    </>
  );
}
