import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import type { Failure } from '../../app/failure.js';
import { Button } from '../../ui/Button.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { Message } from '../../ui/Message.js';
import { useWords } from '../../ui/use-words.js';
import type { AnswerForm, AnswerOutcome } from './use-answer-form.js';
import { myAnswersWords, type MyAnswersWords } from './words.js';

export interface AnswerMessageProps {
  form: AnswerForm;
  question: OpenQuestion;
  fieldId(question: string): string;
  next: (() => void) | undefined;
}

function whyFailed(failure: Failure, { failures }: MyAnswersWords): string {
  return failure === 'offline' || failure === 'no-access' || failure === 'busy' ? failures[failure] : failures.failed;
}

function headOf({ wanted }: { wanted: 'send' | 'draft' }, words: MyAnswersWords): string {
  return wanted === 'send' ? words.notSent : words.notSaved;
}

/** What became of the last thing done; wrong fields are named with the way to the first. */
export function AnswerMessage({ form, question, fieldId, next }: AnswerMessageProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  return (
    <div aria-live="polite">
      {form.outcome === undefined && form.found && <Message kind="info">{words.found}</Message>}
      {form.outcome !== undefined && <Told outcome={form.outcome} question={question} fieldId={fieldId} next={next} />}
    </div>
  );
}

type ToldProps = Omit<AnswerMessageProps, 'form'> & { outcome: AnswerOutcome };

function Told({ outcome, question, fieldId, next }: ToldProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  switch (outcome.kind) {
    case 'sent':
      return (
        <Message kind="good" head={words.sent}>
          {words.untilClosed}
          {next !== undefined && (
            <Button look="link" onClick={next}>
              {words.next}
            </Button>
          )}
        </Message>
      );
    case 'draft-saved':
      return <Message kind="good">{words.draftSaved(outcome.draft.savedAt)}</Message>;
    case 'faults':
      return <Faults outcome={outcome} question={question} fieldId={fieldId} />;
    case 'refused':
      return (
        <Message kind="bad" head={headOf(outcome, words)}>
          {words.refused[outcome.reason]} {words.yourText}
        </Message>
      );
    case 'failed':
      return (
        <Message kind="bad" head={headOf(outcome, words)}>
          {whyFailed(outcome.failure, words)} {words.yourText}
        </Message>
      );
    case 'conflict':
      return <></>;
  }
}

interface FaultsProps {
  outcome: Extract<AnswerOutcome, { kind: 'faults' }>;
  question: OpenQuestion;
  fieldId(question: string): string;
}

function Faults({ outcome, question, fieldId }: FaultsProps): React.ReactElement {
  const words = useWords(myAnswersWords);
  const names = outcome.faults.map(({ question: id }) => question.round.questions.find((one) => one.id === id)?.text ?? id);
  const first = outcome.faults[0];
  const go = (): void => document.getElementById(fieldId(first?.question ?? ''))?.focus();
  return (
    <Message kind="bad" head={headOf(outcome, words)}>
      {names.join(' · ')} {words.yourText}{' '}
      {first !== undefined && (
        <InPageLink href={`#${fieldId(first.question)}`} onFollow={go}>
          {words.goTo}
        </InPageLink>
      )}
    </Message>
  );
}
