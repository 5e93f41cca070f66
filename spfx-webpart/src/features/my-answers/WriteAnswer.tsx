import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import type { Desk } from '../../desk/desk.js';
import base from '../../ui/base.module.scss';
import { Button } from '../../ui/Button.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.js';
import { useWords } from '../../ui/use-words.js';
import { AnswerConflict } from './AnswerConflict.js';
import { AnswerField } from './AnswerField.js';
import { AnswerMessage } from './AnswerMessage.js';
import styles from './my-answers.module.scss';
import { useAnswerForm, type AnswerForm } from './use-answer-form.js';
import { myAnswersWords } from './words.js';

export interface WriteAnswerProps {
  question: OpenQuestion;
  desk: Desk;
  wrote(): void;
  next: (() => void) | undefined;
  /** Leaves the answer that stands as it is; undefined when none does. */
  cancel: (() => void) | undefined;
}

/** The round's own questions with inputs. */
export function WriteAnswer({ question, desk, wrote, next, cancel }: WriteAnswerProps): React.ReactElement {
  const { idOf } = useSurroundings();
  const form = useAnswerForm(question, desk);
  const { outcome } = form;
  const done = outcome?.kind === 'sent' || outcome?.kind === 'draft-saved';
  const latest = React.useRef(wrote);
  latest.current = wrote;
  React.useEffect(() => {
    if (done) latest.current();
  }, [done, outcome]);
  useUnsavedGuard(form.dirty);
  const fieldId = (id: string): string => idOf(`svar-${question.indsats.id}-${id}`);
  const faults = outcome?.kind === 'faults' ? outcome.faults : [];
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      <AnswerMessage form={form} question={question} fieldId={fieldId} next={next} />
      {outcome?.kind === 'conflict' && <AnswerConflict question={question} form={form} theirs={outcome.theirs} />}
      {question.round.questions.map((one) => (
        <AnswerField
          key={one.id}
          id={fieldId(one.id)}
          question={one}
          value={form.answers[one.id] ?? ''}
          fault={faults.find(({ question: id }) => id === one.id)?.fault}
          onType={(value) => form.type(one.id, value)}
        />
      ))}
      <Actions form={form} question={question} cancel={cancel} />
    </form>
  );
}

function Actions({ form, question, cancel }: { form: AnswerForm; question: OpenQuestion; cancel: (() => void) | undefined }): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { draft, status } = question;
  const corrects = cancel !== undefined || status !== undefined;
  return (
    <div className={styles.actions}>
      <Button look="primary" onClick={() => form.send()} aria-disabled={form.working}>
        {corrects ? words.sendCorrection : words.send}
      </Button>
      <Button onClick={form.save} aria-disabled={form.working}>
        {words.saveDraft}
      </Button>
      {cancel !== undefined && (
        <Button look="link" onClick={cancel}>
          {words.cancel}
        </Button>
      )}
      <span className={base.sub}>
        {form.working ? words.working : draft !== undefined && !form.dirty && words.draftFrom(draft.savedBy.name, draft.savedAt)}
      </span>
    </div>
  );
}
