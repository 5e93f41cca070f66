import { samePerson, type Person } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import { editingWords } from './words.js';

export interface PeopleFieldProps {
  id: string;
  label: string;
  help?: string;
  people: readonly Person[];
  /** Those to choose among. */
  known: readonly Person[];
  /** One only: a new choice takes the old one's place. */
  single?: boolean;
  /** Looks an e-mail address up in the directory. */
  find(name: string): Promise<Person | undefined>;
  onChange(people: Person[]): void;
}

const MOST = 8;

function matching(typed: string, known: readonly Person[], taken: readonly Person[]): Person[] {
  const wanted = typed.trim().toLocaleLowerCase('da');
  if (wanted === '') return [];
  const free = known.filter((person) => !taken.some((other) => samePerson(person, other)));
  return free.filter(({ name, upn }) => name.toLocaleLowerCase('da').includes(wanted) || upn.includes(wanted)).slice(0, MOST);
}

/** People of the municipality: suggestions while typing, or an e-mail address that the directory knows. */
export function PeopleField(props: PeopleFieldProps): React.ReactElement {
  const words = useWords(editingWords);
  const { id, label, help, people, single = false, onChange } = props;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${id}-hjaelp`} className={styles.help}>
          {help}
        </p>
      )}
      {people.length > 0 && (
        <ul className={styles.chosen}>
          {people.map((person) => (
            <li key={person.upn}>
              {person.name}
              <Button look="subtle" aria-label={words.removePerson(person.name)} onClick={() => onChange(people.filter((other) => other !== person))}>
                <Icon name="cross" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PersonBox {...props} take={(person) => onChange(single ? [person] : [...people, person])} />
    </div>
  );
}

interface Combo {
  typed: string;
  found: Person[];
  /** Place of the suggestion that the arrows have reached; -1 for none. */
  at: number;
  nobody: boolean;
  type(text: string): void;
  choose(person: Person): void;
  lookUp(): void;
  press(event: React.KeyboardEvent): void;
}

function useCombo({ known, people, find, take }: PeopleFieldProps & { take(person: Person): void }): Combo {
  const [typed, setTyped] = React.useState('');
  const [at, setAt] = React.useState(-1);
  const [nobody, setNobody] = React.useState(false);
  const found = matching(typed, known, people);
  const type = (text: string): void => {
    setTyped(text);
    setAt(-1);
    setNobody(false);
  };
  const choose = (person: Person): void => {
    take(person);
    type('');
  };
  const lookUp = (): void => {
    const chosen = found[at] ?? (found.length === 1 ? found[0] : undefined);
    if (chosen !== undefined) return choose(chosen);
    find(typed).then(
      (person) => (person === undefined ? setNobody(true) : choose(person)),
      () => setNobody(true),
    );
  };
  const press = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter') lookUp();
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  };
  return { typed, found, at, nobody, type, choose, lookUp, press };
}

/** A combobox after WAI-ARIA's pattern: arrows choose, Enter takes, Escape closes. */
function PersonBox(props: PeopleFieldProps & { take(person: Person): void }): React.ReactElement {
  const words = useWords(editingWords);
  const { id, help } = props;
  const { typed, found, at, nobody, type, choose, lookUp, press } = useCombo(props);
  return (
    <div className={styles.combo}>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-forslag`}
        aria-activedescendant={at >= 0 ? `${id}-forslag-${at}` : undefined}
        aria-describedby={help === undefined ? undefined : `${id}-hjaelp`}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <Button onClick={lookUp} aria-disabled={typed.trim() === ''}>
        {words.takePerson}
      </Button>
      <ul id={`${id}-forslag`} role="listbox" aria-label={words.people} hidden={found.length === 0}>
        {found.map((person, place) => (
          <li key={person.upn} id={`${id}-forslag-${place}`} role="option" aria-selected={place === at} onMouseDown={() => choose(person)}>
            {person.name} <span>{person.upn}</span>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className={styles.help}>
        {nobody && words.nobody}
      </p>
    </div>
  );
}
