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

function selectionIn(field: HTMLElement | null): Range | undefined {
  const selection = window.getSelection();
  if (field === null || selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return field.contains(range.commonAncestorContainer) ? range : undefined;
}

function select(field: HTMLElement | null, range: Range | undefined): void {
  field?.focus();
  if (range === undefined) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The few looks a plan's text has. The buttons keep the selection: pressed by mouse or by keyboard they work on the same words. */
export function EditorTools({ field, label, onChange }: EditorToolsProps): React.ReactElement {
  const words = useWords(editingWords);
  const range = React.useRef<Range>();
  const [linking, setLinking] = React.useState(false);
  const remember = (): void => {
    range.current = selectionIn(field.current) ?? range.current;
  };
  const run = (command: string, value?: string): void => {
    select(field.current, range.current);
    document.execCommand(command, false, value);
    remember();
    onChange();
  };
  React.useEffect(() => {
    document.addEventListener('selectionchange', remember);
    return () => document.removeEventListener('selectionchange', remember);
  });
  return (
    <div className={styles.tools} role="group" aria-label={words.format(label)}>
      {commands.map(({ command, icon }) => (
        <Button
          key={command}
          look="subtle"
          aria-label={words[icon]}
          title={words[icon]}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
        >
          <Icon name={icon} />
        </Button>
      ))}
      <Button
        look="subtle"
        aria-label={words.link}
        title={words.link}
        aria-expanded={linking}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setLinking(!linking)}
      >
        <Icon name="link" />
      </Button>
      {linking && (
        <LinkBox
          insert={(address) => {
            setLinking(false);
            run('createLink', address);
          }}
        />
      )}
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
