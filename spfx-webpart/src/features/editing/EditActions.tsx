import type { EditingRights } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import type { IndsatsEditor } from './use-indsats-editor.js';
import { editingWords } from './words.js';

/** Save, send or approve; undo; take out of the plan. */
export function EditActions({ editor, rights, remove }: { editor: IndsatsEditor; rights: EditingRights; remove(): void }): React.ReactElement {
  const words = useWords(editingWords);
  const { working, dirty, canUndo, saved } = editor;
  return (
    <>
      <div className={styles.actions}>
        {rights.approve ? (
          <Button look="primary" onClick={() => editor.save('approved')} aria-disabled={working}>
            {words.approve}
          </Button>
        ) : (
          <Button look="primary" onClick={() => editor.save('pending')} aria-disabled={working}>
            {words.send}
          </Button>
        )}
        <Button onClick={() => editor.save('draft')} aria-disabled={working}>
          {words.save}
        </Button>
        {rights.approve && saved.approval === 'pending' && (
          <Button onClick={() => editor.save('rejected')} aria-disabled={working}>
            {words.reject}
          </Button>
        )}
        <Button look="link" onClick={editor.undo} aria-disabled={!canUndo}>
          {words.undo}
        </Button>
        <Button look="link" onClick={editor.revert} aria-disabled={!dirty}>
          {words.revert}
        </Button>
        <span className={styles.help} role="status">
          {working ? words.working : dirty && words.unsaved}
        </span>
      </div>
      <Removal title={saved.value.title} remove={remove} />
    </>
  );
}

function Removal({ title, remove }: { title: string; remove(): void }): React.ReactElement {
  const words = useWords(editingWords);
  const [asking, setAsking] = React.useState(false);
  if (!asking) {
    return (
      <Button look="link" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
    );
  }
  return (
    <div className={styles.sure} role="alertdialog" aria-label={words.remove}>
      <p>{words.removeSure(title)}</p>
      <Button look="primary" autoFocus onClick={() => setAsking(false)}>
        {words.removeNo}
      </Button>
      <Button onClick={remove}>{words.removeYes}</Button>
    </div>
  );
}
