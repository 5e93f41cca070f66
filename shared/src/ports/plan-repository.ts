import type {
  Answers,
  AnswerSource,
  AskedAbout,
  Delegation,
  GoalReached,
  Indsats,
  Person,
  PlanBook,
  PlanSeries,
  Rating,
  Round,
  StatusReport,
} from '../domain/index.js';

/** What is written when an answer is submitted; identity comes from the channel, never from the card. */
export interface StatusSubmission {
  indsats: Pick<Indsats, 'id' | 'key' | 'title'>;
  round: Pick<Round, 'id' | 'key' | 'name' | 'concept' | 'period' | 'questions'>;
  answers: Answers;
  rating?: Rating;
  goalReached?: GoalReached;
  answeredBy: Person;
  answeredAt: string;
  source: AnswerSource;
  /** The key of the answer that already stands, when the key of its indsats has been changed since. */
  key?: string;
  /** The etag of the answer being corrected; without it only a first answer is accepted. */
  replaces?: string;
}

export type SubmitResult =
  | { ok: true; status: StatusReport }
  /** Somebody answered meanwhile: theirs is returned, nothing was written. */
  | { ok: false; reason: 'already-answered' | 'changed-meanwhile'; status: StatusReport };

export interface StatusDraft {
  indsatsId: number;
  roundId: number;
  answers: Answers;
  savedBy: Person;
  savedAt: string;
}

/** What decides about one question. */
export interface QuestionBook {
  /** The one indsats, its round and the rounds of its earlier answers, its answers and delegations, and the units: as they are at this moment. */
  book: PlanBook;
  /** The whole book as it was lately, to count in; only when it is at hand. */
  lately?: PlanBook;
}

/** Plans, indsatser, rounds and answers. Reads are trimmed to what the caller may read. */
export interface PlanRepository {
  /** The concepts and periods that have plans here. */
  series(): Promise<PlanSeries[]>;
  /** Everything of one concept and period; one HTTP request on SharePoint. */
  planBook(series: PlanSeries): Promise<PlanBook>;
  /** As much of the book as one question takes; without the indsats or the round when it is gone. */
  questionBook(asked: AskedAbout): Promise<QuestionBook>;
  /** Rounds in any concept that are not closed or archived. */
  activeRounds(): Promise<Round[]>;
  findStatus(indsatsKey: string, roundKey: string): Promise<StatusReport | undefined>;
  /** Written once however often it is sent: the status's key is unique. A row that does not count as an answer is written over. */
  submitStatus(submission: StatusSubmission): Promise<SubmitResult>;
  /** The drafts of these rounds that the caller may read; none where the drafts are not for the caller. */
  drafts(roundIds: readonly number[]): Promise<StatusDraft[]>;
  /** Reopens an answer as it was seen; undefined, and nothing done, when it has changed since. */
  withdrawStatus(status: Pick<StatusReport, 'id' | 'key' | 'etag'>): Promise<StatusReport | undefined>;
  findDraft(indsatsId: number, roundId: number): Promise<StatusDraft | undefined>;
  saveDraft(draft: StatusDraft): Promise<void>;
  /** Kept once a question and colleague; the book of its plans has it from then on. */
  saveDelegation(delegation: Delegation, series: PlanSeries): Promise<void>;
  /** The member of staff with this user principal name or e-mail; undefined for nobody, guests and groups. */
  findPerson(name: string): Promise<Person | undefined>;
  /** User principal names of the secretariat's members, lower case. */
  secretariat(): Promise<string[]>;
}
