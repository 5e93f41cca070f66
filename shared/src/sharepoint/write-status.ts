import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-users/web.js';
import { answerText, statusKey, type Person, type StatusReport } from '../domain/index.js';
import { goalReachedWords, ratingWords, sourceWords, statusesList, statusStateWords, writeRow } from '../lists/index.js';
import type { StatusSubmission, SubmitResult } from '../ports/index.js';
import { firstRows } from './read-rows.js';
import { toStatus } from './rows-to-domain.js';
import { faultCodes, faultIn } from './sharepoint-error.js';
import { literal } from './odata.js';
import { listAt } from './site-lists.js';

export interface Site {
  sp: SPFI;
  /** Server-relative: `/sites/virksomhedsplaner`. */
  path: string;
}

/** SharePoint's id for a person; the person is added to the site's user list if needed. */
export async function userIdOf({ sp }: Site, person: Person): Promise<number> {
  const user = await sp.web.ensureUser(`i:0#.f|membership|${person.upn}`);
  return user.Id;
}

/** The answer with this key, whoever wrote it; undefined when there is none. */
export async function findStatus({ sp, path }: Site, key: string): Promise<StatusReport | undefined> {
  const [row] = await firstRows(sp, path, statusesList, { filter: `${statusesList.fields.key.internalName} eq ${literal(key)}`, top: 1 });
  return row === undefined ? undefined : toStatus(row);
}

async function rowFor(site: Site, submission: StatusSubmission): Promise<Record<string, unknown>> {
  const { indsats, round, answers } = submission;
  return writeRow(statusesList, {
    title: `${indsats.title}: ${round.name}`,
    key: statusKey(indsats.key, round.key),
    indsats: indsats.id,
    round: round.id,
    concept: round.concept,
    period: round.period,
    answers,
    answerText: answerText(round.questions, answers),
    rating: submission.rating === undefined ? null : ratingWords[submission.rating],
    goalReached: submission.goalReached === undefined ? null : goalReachedWords[submission.goalReached],
    state: statusStateWords.submitted,
    answeredBy: await userIdOf(site, submission.answeredBy),
    answeredAt: submission.answeredAt,
    source: sourceWords[submission.source],
  });
}

function sameAnswer(status: StatusReport, submission: StatusSubmission): boolean {
  const [mine, theirs] = [submission.answers, status.answers];
  return (
    status.answeredBy?.upn === submission.answeredBy.upn.toLowerCase() && submission.round.questions.every(({ id }) => (mine[id] ?? '') === (theirs[id] ?? ''))
  );
}

/** What stands there after a refused write: our own answer (sent twice) or somebody else's. */
async function settle(site: Site, submission: StatusSubmission, reason: 'already-answered' | 'changed-meanwhile'): Promise<SubmitResult> {
  const key = statusKey(submission.indsats.key, submission.round.key);
  const status = await findStatus(site, key);
  if (status === undefined) throw new Error(`Svaret ${key} blev afvist som en dublet, men findes ikke.`);
  return sameAnswer(status, submission) ? { ok: true, status } : { ok: false, reason, status };
}

async function written(site: Site, submission: StatusSubmission): Promise<SubmitResult> {
  const status = await findStatus(site, statusKey(submission.indsats.key, submission.round.key));
  if (status === undefined) throw new Error('Svaret blev skrevet, men kan ikke læses igen.');
  return { ok: true, status };
}

/** Writes an answer once: SharePoint's unique key refuses a second row, the etag a correction of something else than was seen. */
export async function submitStatus(site: Site, submission: StatusSubmission): Promise<SubmitResult> {
  const items = listAt(site.sp, site.path, statusesList).items;
  const body = await rowFor(site, submission);
  try {
    if (submission.replaces === undefined) await items.add(body);
    else {
      const current = await findStatus(site, statusKey(submission.indsats.key, submission.round.key));
      if (current === undefined) await items.add(body);
      else await items.getById(current.id).update(body, submission.replaces);
    }
  } catch (error) {
    const fault = await faultIn(error);
    if (fault?.code === faultCodes.duplicateValues) return settle(site, submission, 'already-answered');
    if (fault?.status === 412) return settle(site, submission, 'changed-meanwhile');
    throw error;
  }
  return written(site, submission);
}
