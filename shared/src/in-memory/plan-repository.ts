import {
  delegationKey,
  goalReachedIn,
  questionIn,
  ratingIn,
  repeats,
  statusKey,
  type PlanBook,
  type Delegation,
  type Person,
  type PlanSeries,
  type StatusReport,
} from '../domain/index.js';
import type { PlanRepository, StatusDraft, StatusSubmission, SubmitResult } from '../ports/index.js';

interface Store {
  books: PlanBook[];
  drafts: Map<string, StatusDraft>;
  secretariat: string[];
}

const keyOf = ({ key, indsats, round }: StatusSubmission): string => key ?? statusKey(indsats.key, round.key);

function reportFrom(submission: StatusSubmission, id: number, version: number): StatusReport {
  const { indsats, round, answers, answeredBy, answeredAt, source } = submission;
  const rating = submission.rating ?? ratingIn(round.questions, answers);
  const goalReached = submission.goalReached ?? goalReachedIn(round.questions, answers);
  return {
    id,
    key: keyOf(submission),
    indsatsId: indsats.id,
    roundId: round.id,
    answers,
    state: 'submitted',
    answeredBy: { ...answeredBy, upn: answeredBy.upn.toLowerCase() },
    answeredAt,
    source,
    etag: `"${version}"`,
    ...(rating === undefined ? {} : { rating }),
    ...(goalReached === undefined ? {} : { goalReached }),
  };
}

const nextEtag = (etag: string): string => `"${Number(etag.replaceAll('"', '')) + 1}"`;

function bookWith(store: Store, indsatsId: number): PlanBook {
  const book = store.books.find(({ indsatser }) => indsatser.some(({ id }) => id === indsatsId));
  if (book === undefined) throw new Error(`No indsats ${indsatsId} in the repository`);
  return book;
}

function submit(store: Store, submission: StatusSubmission): SubmitResult {
  const book = bookWith(store, submission.indsats.id);
  const current = book.statuses.find(({ key }) => key === keyOf(submission));
  if (current === undefined) {
    const status = reportFrom(submission, book.statuses.length + 1, 1);
    book.statuses.push(status);
    return { ok: true, status };
  }
  if (current.etag !== submission.replaces) {
    if (repeats(current, { ...submission, questions: submission.round.questions })) return { ok: true, status: current };
    return { ok: false, reason: submission.replaces === undefined ? 'already-answered' : 'changed-meanwhile', status: current };
  }
  const status = reportFrom(submission, current.id, Number(current.etag.replaceAll('"', '')) + 1);
  book.statuses[book.statuses.indexOf(current)] = status;
  return { ok: true, status };
}

function withdraw(store: Store, { key, etag }: Pick<StatusReport, 'key' | 'etag'>): StatusReport | undefined {
  const book = store.books.find(({ statuses }) => statuses.some((status) => status.key === key && status.etag === etag));
  const current = book?.statuses.find((status) => status.key === key);
  if (book === undefined || current === undefined) return undefined;
  const reopened: StatusReport = { ...current, state: 'reopened', etag: nextEtag(current.etag) };
  book.statuses[book.statuses.indexOf(current)] = reopened;
  return reopened;
}

function saveDelegation(store: Store, delegation: Delegation): void {
  const book = bookWith(store, delegation.indsatsId);
  const others = (book.delegations ?? []).filter((other) => delegationKey(other) !== delegationKey(delegation));
  book.delegations = [...others, { ...delegation }];
}

const draftKey = (indsatsId: number, roundId: number): string => `${indsatsId}|${roundId}`;

/** A PlanRepository over books in memory, with the same outcomes as the one over SharePoint. */
export function inMemoryPlanRepository(books: PlanBook[], options: { secretariat?: string[]; people?: readonly Person[] } = {}): PlanRepository {
  const store: Store = { books, drafts: new Map(), secretariat: options.secretariat ?? [] };
  const bookOf = (series: PlanSeries) => store.books.find(({ concept, period }) => concept === series.concept && period === series.period);
  const wholeBook = (series: PlanSeries): PlanBook =>
    structuredCloneOf(bookOf(series) ?? { ...series, units: [], goals: [], plans: [], indsatser: [], rounds: [], statuses: [] });
  return {
    series: () => Promise.resolve(store.books.map(({ concept, period }) => ({ concept, period }))),
    planBook: (series) => Promise.resolve(wholeBook(series)),
    questionBook: (asked) => {
      const lately = wholeBook({ concept: asked.concept, period: asked.period });
      return Promise.resolve({ book: questionIn(lately, asked), lately });
    },
    activeRounds: () => Promise.resolve(store.books.flatMap(({ rounds }) => rounds.filter(({ state }) => state === 'open' || state === 'planned'))),
    findStatus: (indsatsKey, roundKey) =>
      Promise.resolve(store.books.flatMap(({ statuses }) => statuses).find(({ key }) => key === statusKey(indsatsKey, roundKey))),
    submitStatus: (submission) => Promise.resolve(submit(store, submission)),
    drafts: (roundIds) => Promise.resolve([...store.drafts.values()].filter(({ roundId }) => roundIds.includes(roundId))),
    withdrawStatus: (status) => Promise.resolve(withdraw(store, status)),
    findDraft: (indsatsId, roundId) => Promise.resolve(store.drafts.get(draftKey(indsatsId, roundId))),
    saveDraft: (draft) => {
      store.drafts.set(draftKey(draft.indsatsId, draft.roundId), draft);
      return Promise.resolve();
    },
    saveDelegation: (delegation) => Promise.resolve(saveDelegation(store, delegation)),
    findPerson: (name) => Promise.resolve((options.people ?? []).find(({ upn }) => upn.toLowerCase() === name.trim().toLowerCase())),
    secretariat: () => Promise.resolve(store.secretariat),
  };
}

/** A copy, so that a reader cannot change what is stored. */
function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
