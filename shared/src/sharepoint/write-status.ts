import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-users/web.js';
import { answerText, repeats, statusKey, type Person, type StatusReport } from '../domain/index.js';
import { goalReachedWords, ratingWords, sourceWords, statusesList, statusStateWords, writeRow } from '../lists/index.js';
import type { StatusSubmission, SubmitResult } from '../ports/index.js';
import { readPlanBook } from './read-plan-book.js';
import { inOneGo } from './read-with-fetch.js';
import { readWithPnp } from './read-with-pnp.js';
import { firstRows } from './read-rows.js';
import { toStatus } from './rows-to-domain.js';
import { faultCodes, faultIn } from './sharepoint-error.js';
import { literal } from './odata.js';
import { listAt } from './site-lists.js';

export interface Site {
  sp: SPFI;
  /** Server-relative: `/sites/virksomhedsplaner`. */
  path: string;
  /** SharePoint's ids of the people in the questions read last, by user principal name in lower case. */
  people?: Map<string, number>;
}

/** SharePoint's id for a person; the person is added to the site's user list if needed. */
export async function userIdOf({ sp, people }: Site, person: Person): Promise<number> {
  const known = people?.get(person.upn.toLowerCase());
  if (known !== undefined) return known;
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
    key: keyOf(submission),
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

const keyOf = ({ key, indsats, round }: StatusSubmission): string => key ?? statusKey(indsats.key, round.key);

/** The row with the submission's key if it counts as the answer to what was asked; see `answersThatCount`. */
async function standingAnswer({ sp, path }: Site, { indsats, round }: StatusSubmission, row: StatusReport): Promise<StatusReport | undefined> {
  const { statuses } = await readPlanBook({ sitePath: path, read: inOneGo(readWithPnp(sp)) }, { concept: round.concept, period: round.period });
  return statuses.find(({ id, indsatsId, roundId }) => id === row.id && indsatsId === indsats.id && roundId === round.id);
}

interface Writing {
  submission: StatusSubmission;
  body: Record<string, unknown>;
  /** The row to write over; without one a row is added. */
  over?: Pick<StatusReport, 'id' | 'etag'>;
}

/** After a refused write: our own answer stands already (sent twice), somebody else's does, or a row that does not count and is written over. */
async function settle(site: Site, writing: Writing, reason: 'already-answered' | 'changed-meanwhile'): Promise<SubmitResult> {
  const { submission } = writing;
  const row = await findStatus(site, keyOf(submission));
  if (row === undefined) throw new Error(`Svaret ${keyOf(submission)} blev afvist som en dublet, men findes ikke.`);
  const status = await standingAnswer(site, submission, row);
  if (status === undefined) return write(site, { ...writing, over: row });
  return repeats(status, { ...submission, questions: submission.round.questions }) ? { ok: true, status } : { ok: false, reason, status };
}

/** The row as SharePoint made it; undefined when a row was written over. */
async function send(site: Site, { body, over }: Writing): Promise<AddedRow | undefined> {
  const items = listAt(site.sp, site.path, statusesList).items;
  if (over === undefined) return (await items.add(body)) as AddedRow;
  await items.getById(over.id).update(body, over.etag);
  return undefined;
}

interface AddedRow {
  Id?: number;
  'odata.etag'?: string;
}

/** A new answer, out of what was written: SharePoint tells its number and etag, so it need not be read again. */
function addedStatus({ answeredBy, indsats, round, ...written }: StatusSubmission, key: string, row: AddedRow | undefined): StatusReport | undefined {
  const { Id: id, 'odata.etag': etag } = row ?? {};
  if (id === undefined || etag === undefined) return undefined;
  const { answers, answeredAt, source, rating, goalReached } = written;
  const meaning = { ...(rating === undefined ? {} : { rating }), ...(goalReached === undefined ? {} : { goalReached }) };
  const by = { ...answeredBy, upn: answeredBy.upn.toLowerCase() };
  return { id, etag, key, indsatsId: indsats.id, roundId: round.id, state: 'submitted', answers, answeredAt, source, answeredBy: by, ...meaning };
}

async function write(site: Site, writing: Writing): Promise<SubmitResult> {
  let added: AddedRow | undefined;
  try {
    added = await send(site, writing);
  } catch (error) {
    const fault = await faultIn(error);
    if (fault?.code === faultCodes.duplicateValues) return settle(site, writing, 'already-answered');
    if (fault?.status === 412) return settle(site, writing, 'changed-meanwhile');
    throw error;
  }
  const key = keyOf(writing.submission);
  const status = addedStatus(writing.submission, key, added) ?? (await findStatus(site, key));
  if (status === undefined) throw new Error('Svaret blev skrevet, men kan ikke læses igen.');
  return { ok: true, status };
}

/** Writes an answer once: SharePoint's unique key refuses a second row, the etag a correction of something else than was seen. */
export async function submitStatus(site: Site, submission: StatusSubmission): Promise<SubmitResult> {
  const body = await rowFor(site, submission);
  if (submission.replaces === undefined) return write(site, { submission, body });
  const current = await findStatus(site, keyOf(submission));
  return write(site, { submission, body, ...(current === undefined ? {} : { over: { id: current.id, etag: submission.replaces } }) });
}
