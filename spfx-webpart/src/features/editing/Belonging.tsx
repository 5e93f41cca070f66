import type { Goal, Indsats, IndsatsKind } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import type { IndsatsFormProps } from './IndsatsForm.js';
import { PeopleField } from './PeopleField.js';
import { SelectField } from './SelectField.js';
import { TickList } from './TickList.js';
import { useFieldId } from './use-field-id.js';
import { editingWords } from './words.js';

function nameOf({ label, name }: Goal): string {
  return label === undefined ? name : `${label}: ${name}`;
}

const kinds: readonly IndsatsKind[] = ['indsats', 'other-project', 'cross-professional-project', 'cross-organisational-project'];

/** The change that leaves a part without a value. */
const without = (part: 'primaryGoal' | 'owner' | 'leadUnit'): Partial<Indsats> => ({ [part]: undefined });

/** What an indsats belongs to: goals, kind, themes, units and people. */
export function Belonging(props: IndsatsFormProps): React.ReactElement {
  return (
    <>
      <Goals {...props} />
      <Themes {...props} />
      <People {...props} />
      <Units {...props} />
    </>
  );
}

function Goals({ draft, book, concept, change }: IndsatsFormProps): React.ReactElement {
  const words = useWords(editingWords);
  const idOf = useFieldId(draft.id);
  const goals = book.goals.map((goal) => ({ key: goal.code, text: nameOf(goal), group: concept.goalLevels.find(({ key }) => key === goal.level)?.plural }));
  const choose = (code: string): void => {
    const rest = draft.goals.filter((goal) => goal !== draft.primaryGoal && goal !== code);
    change(code === '' ? { ...without('primaryGoal'), goals: rest } : { primaryGoal: code, goals: [code, ...rest] });
  };
  const more = draft.goals.filter((code) => code !== draft.primaryGoal).length;
  return (
    <>
      <div className={styles.pair}>
        <SelectField id={idOf('goal')} label={words.goal} none={words.noGoal} options={goals} value={draft.primaryGoal ?? ''} onChange={choose} />
        <SelectField
          id={idOf('kind')}
          label={words.kind}
          options={kinds.map((key) => ({ key, text: words.kinds[key] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind: kinds.find((known) => known === kind) ?? 'indsats' })}
        />
      </div>
      <TickList label={words.moreGoals(more)} options={goals} chosen={draft.goals} onChange={(chosen) => change({ goals: chosen })} />
    </>
  );
}

function Themes({ draft, concept, change }: IndsatsFormProps): React.ReactElement {
  const words = useWords(editingWords);
  const terms = [...new Set([...(concept.themes ?? []).map(({ term }) => term), ...draft.themes])];
  if (terms.length === 0) return <></>;
  const options = terms.map((term) => ({ key: term, text: term }));
  return <TickList label={words.themes(draft.themes.length)} options={options} chosen={draft.themes} onChange={(themes) => change({ themes })} />;
}

function People({ draft, people, find, change }: IndsatsFormProps): React.ReactElement {
  const words = useWords(editingWords);
  const idOf = useFieldId(draft.id);
  return (
    <div className={styles.pair}>
      <PeopleField
        id={idOf('owner')}
        label={words.owner}
        help={words.ownerHelp}
        people={draft.owner === undefined ? [] : [draft.owner]}
        known={people}
        single
        find={find}
        onChange={([owner]) => change(owner === undefined ? without('owner') : { owner })}
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
  );
}

function Units({ draft, book, change }: IndsatsFormProps): React.ReactElement {
  const words = useWords(editingWords);
  const idOf = useFieldId(draft.id);
  const units = book.units.filter(({ active, code }) => active || draft.units.includes(code)).map(({ code, name }) => ({ key: code, text: name }));
  return (
    <>
      <TickList label={words.units(draft.units.length)} options={units} chosen={draft.units} onChange={(chosen) => change({ units: chosen })} />
      <div className={styles.pair}>
        <SelectField
          id={idOf('leadUnit')}
          label={words.leadUnit}
          none={words.noLead}
          options={units.filter(({ key }) => draft.units.includes(key))}
          value={draft.leadUnit ?? ''}
          onChange={(leadUnit) => change(leadUnit === '' ? without('leadUnit') : { leadUnit })}
        />
        <div className={styles.field}>
          <label htmlFor={idOf('partners')}>{words.partners}</label>
          <input id={idOf('partners')} value={draft.partners ?? ''} onChange={(event) => change({ partners: event.target.value })} />
        </div>
      </div>
    </>
  );
}
