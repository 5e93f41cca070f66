import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import * as React from 'react';
import type { Failure } from '../../app/failure.js';
import { Button } from '../../ui/Button.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Message } from '../../ui/Message.js';
import { plainText } from '../../ui/plain-text.js';
import { SideBySide } from '../../ui/SideBySide.js';
import { useWords } from '../../ui/use-words.js';
import type { EditOutcome, IndsatsEditor } from './use-indsats-editor.js';
import { editingWords, type EditingWords } from './words.js';

/** Why a save did not come through, in words. */
export function whyFailed(failure: Failure, { failures }: EditingWords): string {
  return failure === 'offline' || failure === 'no-access' || failure === 'busy' ? failures[failure] : failures.failed;
}

/** What became of the last save. */
export function EditMessage({ editor, concept }: { editor: IndsatsEditor; concept: PlanConcept }): React.ReactElement {
  const words = useWords(editingWords);
  const { outcome, found, dirty } = editor;
  return (
    <div aria-live="polite">
      {outcome === undefined && found && dirty && <Message kind="info">{words.found}</Message>}
      {outcome !== undefined && <Told outcome={outcome} editor={editor} concept={concept} />}
    </div>
  );
}

function Told({ outcome, editor, concept }: { outcome: EditOutcome; editor: IndsatsEditor; concept: PlanConcept }): React.ReactElement {
  const words = useWords(editingWords);
  switch (outcome.kind) {
    case 'saved':
      return (
        <Message kind="good" head={`${words.done[outcome.approval]}.`}>
          {outcome.mergedWith !== undefined && words.merged(outcome.mergedWith || words.conflict.someone)}
        </Message>
      );
    case 'failed':
    case 'gone':
      return (
        <Message kind="bad" head={words.notSaved}>
          {outcome.kind === 'gone' ? words.gone : whyFailed(outcome.failure, words)} {words.yourText}
        </Message>
      );
    case 'conflict':
      return <Conflict outcome={outcome} editor={editor} concept={concept} />;
    case 'title-missing':
      return <></>;
  }
}

interface ConflictProps {
  outcome: Extract<EditOutcome, { kind: 'conflict' }>;
  editor: IndsatsEditor;
  concept: PlanConcept;
}

function labelOf(key: string, concept: PlanConcept, words: EditingWords): string {
  const field = concept.fields.find((candidate) => candidate.key === key);
  const others: Readonly<Record<string, string>> = {
    title: words.title,
    owner: words.owner,
    coOwners: words.coOwners,
    partners: words.partners,
    leadUnit: words.leadUnit,
  };
  return field?.label ?? others[key] ?? words.goal;
}

function Conflict({ outcome, editor, concept }: ConflictProps): React.ReactElement {
  const words = useWords(editingWords);
  const { conflict } = words;
  const name = outcome.theirs.changedBy || conflict.someone;
  return (
    <SideBySide
      head={conflict.heading}
      text={conflict.text(name)}
      theirsHead={conflict.theirs(name, outcome.theirs.changedAt)}
      mineHead={conflict.mine}
      emptyWord={conflict.empty}
      compared={outcome.clashes.map(({ key, theirs, mine }) => ({ label: labelOf(key, concept, words), theirs: plainText(theirs), mine: plainText(mine) }))}
      lang={CONTENT_LANGUAGE}
    >
      <Button look="primary" onClick={() => editor.resolve('mine')}>
        {conflict.keepMine}
      </Button>
      <Button onClick={() => editor.resolve('theirs')}>{conflict.useTheirs}</Button>
      <Button look="link" onClick={() => editor.resolve('both')}>
        {conflict.both}
      </Button>
    </SideBySide>
  );
}
