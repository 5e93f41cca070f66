import type { Indsats } from '@virksomhedsplaner/shared/domain';
import type { Edited } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Icon } from '../../ui/Icon.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { Message } from '../../ui/Message.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import { approvalMarks } from './IndsatsEditor.js';
import type { Told } from './use-edited-plan.js';
import { editingWords } from './words.js';

export interface EditingListProps {
  rows: readonly Edited<Indsats>[];
  chosen: Edited<Indsats> | undefined;
  hrefOf(id?: number): string;
  open(id?: number): void;
  move(row: Edited<Indsats>, by: -1 | 1): void;
  add(title: string): void;
  told: Told | undefined;
}

/** The plan's parts to write on, in the plan's order; they can be moved, and new ones added. */
export function EditingList({ rows, chosen, hrefOf, open, move, add, told }: EditingListProps): React.ReactElement {
  const words = useWords(editingWords);
  return (
    <nav className={styles.list} aria-label={words.list}>
      <ol>
        <li>
          <InPageLink href={hrefOf()} onFollow={() => open()} aria-current={chosen === undefined ? 'true' : undefined}>
            <span className={styles.name}>{words.planTexts}</span>
          </InPageLink>
        </li>
        {rows.map((row, at) => (
          <li key={row.value.id}>
            <InPageLink href={hrefOf(row.value.id)} onFollow={() => open(row.value.id)} aria-current={row === chosen ? 'true' : undefined}>
              <span className={styles.name} lang={CONTENT_LANGUAGE}>
                {row.value.title}
              </span>
              <StatusMark status={approvalMarks[row.approval]}>{words.approval[row.approval]}</StatusMark>
            </InPageLink>
            <span className={styles.moves}>
              <Button look="subtle" aria-label={words.up(row.value.title)} disabled={at === 0} onClick={() => move(row, -1)}>
                <Icon name="up" />
              </Button>
              <Button look="subtle" aria-label={words.down(row.value.title)} disabled={at === rows.length - 1} onClick={() => move(row, 1)}>
                <Icon name="down" />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <AddIndsats add={add} />
      <div aria-live="polite">{told !== undefined && <Message kind={told.kind}>{told.text}</Message>}</div>
    </nav>
  );
}

function AddIndsats({ add }: { add(title: string): void }): React.ReactElement {
  const words = useWords(editingWords);
  const { idOf } = useSurroundings();
  const [title, setTitle] = React.useState<string>();
  if (title === undefined) {
    return (
      <Button look="link" onClick={() => setTitle('')}>
        + {words.add}
      </Button>
    );
  }
  const take = (): void => {
    if (title.trim() === '') return;
    add(title.trim());
    setTitle(undefined);
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label htmlFor={idOf('ny-indsats')}>{words.addHeading}</label>
      <input id={idOf('ny-indsats')} autoFocus value={title} maxLength={255} onChange={(event) => setTitle(event.target.value)} />
      <Button look="primary" onClick={take}>
        {words.addNow}
      </Button>
    </form>
  );
}
