import type { StatusReport } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { SideBySide, type Compared } from '../../ui/SideBySide.js';
import { useWords } from '../../ui/use-words.js';
import { readable } from './GivenAnswer.js';
import type { AnswerForm } from './use-answer-form.js';
import { myAnswersWords } from './words.js';

/** Somebody answered meanwhile: both answers side by side, and the owner decides. Nothing is lost. */
export function AnswerConflict({ question, form, theirs }: { question: OpenQuestion; form: AnswerForm; theirs: StatusReport }): React.ReactElement {
  const words = useWords(myAnswersWords);
  const { conflict } = words;
  const name = theirs.answeredBy?.name ?? conflict.someone;
  const compared = question.round.questions.map((one): Compared => ({
    label: one.text,
    theirs: readable(one, theirs.answers),
    mine: readable(one, form.answers),
  }));
  return (
    <SideBySide
      head={conflict.heading}
      text={conflict.text(name)}
      theirsHead={conflict.theirs(name, theirs.answeredAt ?? '')}
      mineHead={conflict.mine}
      emptyWord={conflict.empty}
      compared={compared}
      lang={CONTENT_LANGUAGE}
    >
      <Button look="primary" onClick={() => form.send(theirs)} aria-disabled={form.working}>
        {conflict.sendMine}
      </Button>
      <Button onClick={() => form.giveWay(theirs)}>{conflict.keepTheirs}</Button>
      <Button look="link" onClick={() => form.merge(theirs)}>
        {conflict.both}
      </Button>
    </SideBySide>
  );
}
