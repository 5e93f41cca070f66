import type { AnswerInbox, ClaimedAnswer, Clock } from '../ports/index.js';
import type { AnsweringPorts } from './answering.js';
import { submitStatus, type SubmitOutcome } from './submit-status.js';

export interface KeptAnswerSettings {
  inbox: AnswerInbox;
  /** Times leases and pauses; not the product's clock, which may be moved by hand. */
  leaseClock: Pick<Clock, 'now'>;
  /** Names this process on the lease. */
  worker: string;
  /** Whether an error says that SharePoint is away; anything else is a fault of ours. */
  isAway(error: unknown): Promise<boolean>;
  /** Tells the person; false: could not be told now. `outcome` is missing when the answer has been set aside. */
  tell(answer: ClaimedAnswer, outcome?: SubmitOutcome): Promise<boolean>;
  stopping?: () => boolean;
}

export interface KeptAnswerSummary {
  written: number;
  refused: number;
  /** SharePoint or Teams is still away. */
  later: number;
  aside: number;
}

const AT_A_TIME = 8;
const LEASE_SECONDS = 120;
const MOST_TRIES = 5;
const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 300;

/** 15 s, 30 s, … five minutes: an outage is over within minutes of its end. */
function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(10, Math.max(0, attempts - 1)));
}

async function later({ inbox, leaseClock }: KeptAnswerSettings, answer: ClaimedAnswer): Promise<'later'> {
  const from = Date.parse(await leaseClock.now()) + pauseAfter(answer.attempts) * 1000;
  await inbox.putBack(answer, new Date(from).toISOString());
  return 'later';
}

async function afterFault(settings: KeptAnswerSettings, answer: ClaimedAnswer, error: unknown): Promise<'later' | 'aside'> {
  if ((await settings.isAway(error)) || answer.attempts < MOST_TRIES) return later(settings, answer);
  await settings.inbox.setAside(answer, error instanceof Error ? error.message : String(error));
  await settings.tell(answer).catch(() => false);
  return 'aside';
}

/** Writes one kept answer as if it were sent now: who it is and what may be answered is looked up at this moment. */
async function writeOne(ports: AnsweringPorts, settings: KeptAnswerSettings, answer: ClaimedAnswer): Promise<keyof KeptAnswerSummary> {
  const { objectId, target, given, replaces, receivedAt } = answer;
  let outcome: SubmitOutcome;
  try {
    const request = { objectId, target, given, source: 'teams' as const, answeredAt: receivedAt };
    outcome = await submitStatus(ports, { ...request, ...(replaces === undefined ? {} : { replaces }) });
  } catch (error) {
    return afterFault(settings, answer, error);
  }
  const told = await settings.tell(answer, outcome).catch(() => false);
  // the card says already that it will be saved; a refusal must reach the person, so it is tried until it does
  if (!outcome.ok && !told) return later(settings, answer);
  await settings.inbox.finish(answer);
  return outcome.ok ? 'written' : 'refused';
}

/**
 * Writes the answers that were kept while SharePoint was away, once however often they were sent: the status's key is unique.
 * The first that finds SharePoint still away ends the round; the others wait with it.
 */
export async function writeKeptAnswers(ports: AnsweringPorts, settings: KeptAnswerSettings): Promise<KeptAnswerSummary> {
  const summary: KeptAnswerSummary = { written: 0, refused: 0, later: 0, aside: 0 };
  const stopping = settings.stopping ?? (() => false);
  while (!stopping() && summary.later === 0) {
    const claim = { limit: AT_A_TIME, now: await settings.leaseClock.now(), worker: settings.worker, leaseSeconds: LEASE_SECONDS };
    const claimed = await settings.inbox.claim(claim);
    if (claimed.length === 0) break;
    for (const answer of claimed) summary[summary.later > 0 || stopping() ? await later(settings, answer) : await writeOne(ports, settings, answer)] += 1;
  }
  return summary;
}
