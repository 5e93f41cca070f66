import type { PlanSeries } from '../domain/index.js';

/** An answer that could not be written when it came. Who sent it was checked then; what it may do is looked up when it is written. */
export interface KeptAnswer {
  /** Entra object id from the authenticated channel. */
  objectId: string;
  target: PlanSeries & { indsatsId: number; roundId: number };
  /** What the form sent, by question id. */
  given: Readonly<Record<string, string>>;
  /** Etag of the answer being corrected. */
  replaces?: string;
  /** ISO instant. */
  receivedAt: string;
  /** Id of the Teams message that carries the card it was sent from. */
  cardId?: string;
}

/** A kept answer that a worker holds. */
export interface ClaimedAnswer extends KeptAnswer {
  /** Person and question: a later answer to the same question takes the place of the one that waits. */
  key: string;
  /** How many times it has been claimed. */
  attempts: number;
  /** Opaque: the lease. */
  etag: string;
}

export interface AnswerClaim {
  limit: number;
  /** ISO instant. */
  now: string;
  worker: string;
  leaseSeconds: number;
}

/** Answers kept durably while SharePoint is away. Kept once however often they are sent. */
export interface AnswerInbox {
  keep(answer: KeptAnswer): Promise<void>;
  /** Takes up to `limit` answers whose time has come, the longest kept first, for this worker until the lease runs out. */
  claim(claim: AnswerClaim): Promise<ClaimedAnswer[]>;
  /** Forgets an answer; one that came meanwhile to the same question stays. */
  finish(answer: ClaimedAnswer): Promise<void>;
  /** Ends the lease; not handed out again before this ISO instant. Nothing when a newer one has taken its place. */
  putBack(answer: ClaimedAnswer, notBefore: string): Promise<void>;
  /** Keeps it, with what went wrong, until somebody asks for another try: it breaks whatever tries to write it. */
  setAside(answer: ClaimedAnswer, error: string): Promise<void>;
  /** Those set aside wait again; how many. */
  repeatAside(): Promise<number>;
  counts(): Promise<{ waiting: number; aside: number }>;
}
