import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import { editingWords } from './words.js';

export interface EditorToolsProps {
  field: React.RefObject<HTMLDivElement>;
  label: string;
  onChange(): void;
}

const commands = [
  { command: 'bold', icon: 'bold' },
  { command: 'italic', icon: 'italic' },
  { command: 'insertUnorderedList', icon: 'bullets' },
  { command: 'insertOrderedList', icon: 'numbers' },
] as const satisfies readonly { command: string; icon: IconName }[];

type Field = React.RefObject<HTMLDivElement>;

function selectionIn({ current: field }: Field): Range | undefined {
  const selection = window.getSelection();
  if (!field || !selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return field.contains(range.commonAncestorContainer) ? range : undefined;
}

function select({ current: field }: Field, range: Range | undefined): void {
  field?.focus();
  if (range === undefined) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Runs the browser's own editing commands on what is, or was last, selected in the field. */
function useCommands(field: Field, onChange: () => void): (command: string, value?: string) => void {
  const range = React.useRef<Range>();
  React.useEffect(() => {
    const remember = (): void => {
      range.current = selectionIn(field) ?? range.current;
    };
    document.addEventListener('selectionchange', remember);
    return () => document.removeEventListener('selectionchange', remember);
  }, [field]);
  return (command, value) => {
    select(field, range.current);
    document.execCommand(command, false, value);
    onChange();
  };
}

const keepSelection = (event: React.MouseEvent): void => event.preventDefault();

/** The few looks a plan's text has. The buttons keep the selection: pressed by mouse or by keyboard they work on the same words. */
export function EditorTools({ field, label, onChange }: EditorToolsProps): React.ReactElement {
  const words = useWords(editingWords);
  const run = useCommands(field, onChange);
  const [linking, setLinking] = React.useState(false);
  const insert = (address: string): void => {
    setLinking(false);
    run('createLink', address);
  };
  return (
    <div className={styles.tools} role="group" aria-label={words.format(label)}>
      {commands.map(({ command, icon }) => (
        <Button key={command} look="subtle" aria-label={words[icon]} title={words[icon]} onMouseDown={keepSelection} onClick={() => run(command)}>
          <Icon name={icon} />
        </Button>
      ))}
      <Button look="subtle" aria-label={words.link} title={words.link} aria-expanded={linking} onMouseDown={keepSelection} onClick={() => setLinking(!linking)}>
        <Icon name="link" />
      </Button>
      {linking && <LinkBox insert={insert} />}
    </div>
  );
}

function LinkBox({ insert }: { insert(address: string): void }): React.ReactElement {
  const words = useWords(editingWords);
  const [address, setAddress] = React.useState('https://');
  const [wrong, setWrong] = React.useState(false);
  const take = (): void => {
    const fine = /^(?:https?:\/\/\S+\.\S+|mailto:\S+@\S+)$/i.test(address.trim());
    setWrong(!fine);
    if (fine) insert(address.trim());
  };
  return (
    <span className={styles.linkBox}>
      <input
        autoFocus
        aria-label={words.linkAddress}
        aria-invalid={wrong}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
      <Button onClick={take}>{words.linkInsert}</Button>
      {wrong && <span role="alert">{words.linkWrong}</span>}
    </span>
  );
}
