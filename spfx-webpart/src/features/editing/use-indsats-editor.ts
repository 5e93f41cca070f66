import type { Indsats } from '@virksomhedsplaner/shared/domain';
import type { ApprovalState, Edited, PlanEditing, SaveResult } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { failureOf, type Failure } from '../../app/failure.js';
import { keepTyped, typedBefore } from '../../desk/typed-text.js';
import { changeBetween, clashes, rebased, typedIn, withBoth, withTyped, type Clash } from './indsats-draft.js';

/** What became of the last save. */
export type EditOutcome =
  | { kind: 'saved'; approval: ApprovalState; mergedWith?: string }
  | { kind: 'conflict'; theirs: Edited<Indsats>; clashes: Clash[]; wanted: ApprovalState }
  | { kind: 'gone' }
  | { kind: 'title-missing' }
  | { kind: 'failed'; failure: Failure };

export interface IndsatsEditor {
  saved: Edited<Indsats>;
  draft: Indsats;
  /** Typed earlier in this tab, and not saved. */
  found: boolean;
  dirty: boolean;
  working: boolean;
  outcome: EditOutcome | undefined;
  canUndo: boolean;
  change(part: Partial<Indsats>): void;
  undo(): void;
  revert(): void;
  save(approval: ApprovalState): void;
  resolve(how: 'mine' | 'theirs' | 'both'): void;
}

interface State {
  saved: Edited<Indsats>;
  draft: Indsats;
  /** Earlier drafts, one for each run of changes to the same part. */
  past: { draft: Indsats; part: string }[];
}

const keyOf = ({ id }: Indsats): string => `vp-indsats-${id}`;

function begun(saved: Edited<Indsats>): State & { found: boolean } {
  const typed = typedBefore(keyOf(saved.value));
  const draft = withTyped(saved, typed);
  return { saved, draft, past: [], found: changeBetween(saved.value, draft) !== undefined };
}

function partOf(part: Partial<Indsats>, draft: Indsats): string {
  const [key = ''] = Object.keys(part);
  if (part.fields === undefined) return key;
  const { fields } = part;
  return `fields.${Object.keys(fields).find((field) => fields[field as 'target'] !== draft.fields[field as 'target']) ?? ''}`;
}

interface Attempt {
  base: Edited<Indsats>;
  draft: Indsats;
  approval: ApprovalState;
  mergedWith?: string;
}

type Saved = { outcome: EditOutcome; saved?: Edited<Indsats> };

/** Saves; when somebody saved other parts meanwhile, once more with both. */
async function attempt(editing: PlanEditing, { base, draft, approval, mergedWith }: Attempt): Promise<Saved> {
  const change = changeBetween(base.value, draft) ?? {};
  const result: SaveResult<Indsats> = await editing.saveIndsats(base.value.id, change, { etag: base.etag, approval });
  if (result.ok) return { outcome: { kind: 'saved', approval, ...(mergedWith === undefined ? {} : { mergedWith }) }, saved: result.saved };
  if (result.reason === 'gone') return { outcome: { kind: 'gone' } };
  const theirs = result.current;
  const found = clashes(base.value, draft, theirs.value);
  if (found.length > 0 || mergedWith !== undefined) return { outcome: { kind: 'conflict', theirs, clashes: found, wanted: approval } };
  return attempt(editing, { base: theirs, draft: rebased(base.value, draft, theirs.value), approval, mergedWith: theirs.changedBy });
}

interface DraftState extends State {
  found: boolean;
  dirty: boolean;
  put(next: State): void;
  change(part: Partial<Indsats>): void;
  undo(): void;
  revert(): void;
}

/** What is written, what was before it, and a copy of its texts in the tab. */
function useDraft(first: Edited<Indsats>): DraftState {
  const [begin] = React.useState(() => begun(first));
  const [state, setState] = React.useState<State>(begin);
  const { saved, draft, past } = state;
  const put = (next: State): void => {
    setState(next);
    keepTyped(keyOf(draft), changeBetween(next.saved.value, next.draft) === undefined ? undefined : typedIn(next.draft));
  };
  const change = (part: Partial<Indsats>): void => {
    const name = partOf(part, draft);
    put({ saved, draft: { ...draft, ...part }, past: past.at(-1)?.part === name ? past : [...past, { draft, part: name }] });
  };
  const undo = (): void => {
    const last = past.at(-1);
    if (last !== undefined) put({ saved, draft: last.draft, past: past.slice(0, -1) });
  };
  const revert = (): void => put({ saved, draft: saved.value, past: [...past, { draft, part: 'revert' }] });
  return { ...state, found: begin.found, dirty: changeBetween(saved.value, draft) !== undefined, put, change, undo, revert };
}

/** An indsats while it is written: what is typed stays until SharePoint has it, and every change can be undone. */
export function useIndsatsEditor(first: Edited<Indsats>, editing: PlanEditing, wrote: (saved: Edited<Indsats>) => void): IndsatsEditor {
  const { saved, draft, past, found: typedEarlier, dirty, put, change, undo, revert } = useDraft(first);
  const [working, setWorking] = React.useState(false);
  const [outcome, setOutcome] = React.useState<EditOutcome>();

  const settle = (done: Saved): void => {
    setWorking(false);
    setOutcome(done.outcome);
    if (done.saved === undefined) return;
    put({ saved: done.saved, draft: done.saved.value, past: [] });
    wrote(done.saved);
  };
  const run = (base: Edited<Indsats>, next: Indsats, approval: ApprovalState): void => {
    if (next.title.trim() === '') return setOutcome({ kind: 'title-missing' });
    setWorking(true);
    attempt(editing, { base, draft: next, approval }).then(settle, (error: unknown) =>
      settle({ outcome: { kind: 'failed', failure: failureOf(error, navigator.onLine) } }),
    );
  };
  const resolve = (how: 'mine' | 'theirs' | 'both'): void => {
    if (outcome?.kind !== 'conflict') return;
    const { theirs, clashes: found, wanted } = outcome;
    const own = rebased(saved.value, draft, theirs.value);
    setOutcome(undefined);
    if (how === 'mine') return run(theirs, own, wanted);
    const next = how === 'theirs' ? theirs.value : withBoth(own, found);
    put({ saved: theirs, draft: next, past: [...past, { draft: own, part: 'conflict' }] });
  };
  return {
    ...{ saved, draft, found: typedEarlier, dirty, working, outcome, canUndo: past.length > 0, change, undo, revert, resolve },
    save: (approval) => run(saved, draft, approval),
  };
}
