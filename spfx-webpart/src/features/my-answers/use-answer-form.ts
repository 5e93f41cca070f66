import type { AnswerFault, Answers, StatusReport } from '@virksomhedsplaner/shared/domain';
import type { StatusDraft } from '@virksomhedsplaner/shared/ports';
import { saveDraft, submitStatus, type AnswerTarget, type AnsweringRefusal, type OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import { failureOf, type Failure } from '../../app/failure.js';
import type { Desk } from '../../desk/desk.js';
import { keepTyped, typedBefore } from '../../desk/typed-text.js';

/** What became of the last thing the owner did. */
export type AnswerOutcome =
  | { kind: 'draft-saved'; draft: StatusDraft }
  | { kind: 'sent'; status: StatusReport }
  | { kind: 'faults'; faults: AnswerFault[]; wanted: 'send' | 'draft' }
  | { kind: 'conflict'; theirs: StatusReport }
  | { kind: 'refused'; reason: AnsweringRefusal['reason']; wanted: 'send' | 'draft' }
  | { kind: 'failed'; failure: Failure; wanted: 'send' | 'draft' };

export interface AnswerForm {
  answers: Answers;
  /** Typed earlier in this tab, and neither saved nor sent. */
  found: boolean;
  dirty: boolean;
  working: boolean;
  outcome: AnswerOutcome | undefined;
  type(question: string, value: string): void;
  /** Sends; in place of `over` when an answer stands already. */
  send(over?: StatusReport): void;
  save(): void;
  /** Takes their answer into the form, after one's own words where both have some. */
  merge(theirs: StatusReport): void;
  /** Lets their answer stand. */
  giveWay(theirs: StatusReport): void;
}

type Wanted = 'send' | 'draft';

const keyOf = (indsatsId: number, roundId: number): string => `vp-svar-${indsatsId}-${roundId}`;

/** What the form begins with: what was typed and lost sight of, else the draft, else the answer that is being corrected. */
function begun({ draft, status, indsats, round }: OpenQuestion): { answers: Answers; found: boolean } {
  const typed = typedBefore(keyOf(indsats.id, round.id));
  if (typed !== undefined) return { answers: typed, found: true };
  // a draft from before the answer was sent is done with
  const newer = draft !== undefined && draft.savedAt > (status?.answeredAt ?? '');
  return { answers: (newer ? draft.answers : status?.answers) ?? {}, found: false };
}

function targetOf({ series, indsats, round }: OpenQuestion): AnswerTarget {
  return { ...series, indsatsId: indsats.id, roundId: round.id };
}

async function sent(desk: Desk, question: OpenQuestion, { given, replaces }: { given: Answers; replaces: string | undefined }): Promise<AnswerOutcome> {
  const request = { objectId: desk.me.upn, target: targetOf(question), given, source: 'page' as const, ...(replaces === undefined ? {} : { replaces }) };
  const outcome = await submitStatus(await desk.ports(), request);
  if (outcome.ok) return { kind: 'sent', status: outcome.status };
  if (outcome.reason === 'faults') return { kind: 'faults', faults: outcome.faults, wanted: 'send' };
  if (outcome.reason === 'already-answered' || outcome.reason === 'changed-meanwhile') return { kind: 'conflict', theirs: outcome.status };
  return { kind: 'refused', reason: outcome.reason, wanted: 'send' };
}

async function saved(desk: Desk, question: OpenQuestion, given: Answers): Promise<AnswerOutcome> {
  const outcome = await saveDraft(await desk.ports(), { objectId: desk.me.upn, target: targetOf(question), given });
  if (outcome.ok) return { kind: 'draft-saved', draft: outcome.draft };
  if (outcome.reason === 'faults') return { kind: 'faults', faults: outcome.faults, wanted: 'draft' };
  return { kind: 'refused', reason: outcome.reason, wanted: 'draft' };
}

function merged(question: OpenQuestion, mine: Answers, theirs: Answers): Answers {
  return Object.fromEntries(
    question.round.questions.map(({ id, kind }): [string, string] => {
      const [own = '', other = ''] = [mine[id], theirs[id]];
      if (kind === 'choice' || own === other || own === '' || other === '') return [id, own === '' ? other : own];
      return [id, `${own}\n\n${other}`];
    }),
  );
}

/** What is typed, kept in the tab with each letter. */
function useTyped({ indsats, round }: OpenQuestion, first: Answers): { answers: Answers; setAnswers(next: Answers): void; put(next: Answers): void } {
  const [answers, setAnswers] = React.useState(first);
  const put = (next: Answers): void => {
    setAnswers(next);
    keepTyped(keyOf(indsats.id, round.id), next);
  };
  return { answers, setAnswers, put };
}

/** An owner's answer to one question while it is written, saved and sent. What is typed stays until SharePoint has it. */
export function useAnswerForm(question: OpenQuestion, desk: Desk): AnswerForm {
  const [begin] = React.useState(() => begun(question));
  const { answers, setAnswers, put } = useTyped(question, begin.answers);
  const [unsaved, setUnsaved] = React.useState(begin.found);
  const [working, setWorking] = React.useState(false);
  const [outcome, setOutcome] = React.useState<AnswerOutcome>();
  const replaces = React.useRef(question.status?.etag);

  const type = (next: Answers): void => {
    setUnsaved(true);
    put(next);
  };
  const settle = (next: AnswerOutcome): void => {
    setWorking(false);
    setOutcome(next);
    if (next.kind !== 'sent' && next.kind !== 'draft-saved') return;
    setUnsaved(false);
    keepTyped(keyOf(question.indsats.id, question.round.id), undefined);
    if (next.kind === 'sent') replaces.current = next.status.etag;
    desk.wrote();
  };
  const run = (wanted: Wanted, work: Promise<AnswerOutcome>): void => {
    setWorking(true);
    work.then(settle, (error: unknown) => settle({ kind: 'failed', failure: failureOf(error, navigator.onLine), wanted }));
  };
  const merge = (theirs: StatusReport): void => {
    replaces.current = theirs.etag;
    type(merged(question, answers, theirs.answers));
    setOutcome(undefined);
  };
  const giveWay = (theirs: StatusReport): void => {
    setAnswers(theirs.answers);
    settle({ kind: 'sent', status: theirs });
  };
  return {
    ...{ answers, found: begin.found, dirty: unsaved, working, outcome, merge, giveWay },
    type: (id, value) => type({ ...answers, [id]: value }),
    send: (over) => run('send', sent(desk, question, { given: answers, replaces: over?.etag ?? replaces.current })),
    save: () => run('draft', saved(desk, question, answers)),
  };
}
