import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Indsats, Person, PlanBook } from '@virksomhedsplaner/shared/domain';
import type { ApprovalState, Edited, EditingRights } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import type { DeskPorts } from '../../desk/desk.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { StatusMark } from '../../ui/StatusMark.js';
import type { MarkedStatus } from '../../ui/status-shapes.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.js';
import { useWords } from '../../ui/use-words.js';
import { EditActions } from './EditActions.js';
import { EditMessage } from './EditMessage.js';
import styles from './editing.module.scss';
import { IndsatsForm } from './IndsatsForm.js';
import { Plantjek } from './Plantjek.js';
import { useIndsatsEditor } from './use-indsats-editor.js';
import { editingWords } from './words.js';

export const approvalMarks: Readonly<Record<ApprovalState, MarkedStatus>> = {
  approved: 'published',
  rejected: 'attention',
  pending: 'planned',
  draft: 'draft',
};

export interface IndsatsEditorProps {
  edited: Edited<Indsats>;
  book: PlanBook;
  concept: PlanConcept;
  people: readonly Person[];
  ports: DeskPorts;
  rights: EditingRights;
  /** Chosen from the list: the focus follows. */
  arrived: boolean;
  wrote(saved: Edited<Indsats>): void;
  remove(): void;
}

/** One indsats in the template's fields with guidance, plantjek beside it, and its way to the readers. */
export function IndsatsEditor({ edited, book, concept, people, ports, rights, arrived, wrote, remove }: IndsatsEditorProps): React.ReactElement {
  const words = useWords(editingWords);
  const { idOf } = useSurroundings();
  const editor = useIndsatsEditor(edited, ports.editing, wrote);
  const { saved, draft, outcome } = editor;
  useUnsavedGuard(editor.dirty);
  React.useEffect(() => {
    if (arrived) document.getElementById(idOf('rediger'))?.focus();
  }, [arrived, idOf]);
  return (
    <article aria-labelledby={idOf('rediger')}>
      <Heading depth={1} id={idOf('rediger')} tabIndex={-1} lang={CONTENT_LANGUAGE}>
        {saved.value.title}
      </Heading>
      <p className={styles.standing}>
        <StatusMark status={approvalMarks[saved.approval]}>{words.approval[saved.approval]}</StatusMark>
        <span className={styles.help}>
          {words.savedBy(saved.changedBy, saved.changedAt)} {words.seenBy[saved.approval]}
        </span>
      </p>
      <EditMessage editor={editor} concept={concept} />
      <div className={styles.beside}>
        <div>
          <IndsatsForm
            draft={draft}
            book={book}
            concept={concept}
            people={people}
            titleMissing={outcome?.kind === 'title-missing'}
            find={(name) => ports.repository.findPerson(name)}
            change={editor.change}
          />
          <EditActions editor={editor} rights={rights} remove={remove} />
        </div>
        <Plantjek draft={draft} book={book} concept={concept} />
      </div>
    </article>
  );
}
