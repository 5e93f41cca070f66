import { askedAbout, activeDelegation, reminderKey, samePerson, type Delegation, type Person, type PlanBook, type ReminderStep } from '../domain/index.js';
import { beginAnswering, type AnsweringRefusal, type AnswerTarget } from './answering.js';
import { colleaguesFor } from './colleagues.js';
import type { OpenQuestion } from './open-question.js';
import type { UseCasePorts } from './use-case-ports.js';

export type HandOnPorts = Pick<UseCasePorts, 'directory' | 'repository' | 'outbox' | 'conversations' | 'clock' | 'calendar' | 'concepts'>;

export const LONGEST_NOTE = 300;

/** The colleague as the form sent it: chosen from the list, or typed; what is typed goes first. */
export interface HandOnForm {
  chosen: string;
  typed: string;
  note: string;
}

export interface HandOnRequest {
  /** Entra object id from the authenticated channel. */
  objectId: string;
  target: AnswerTarget;
  /** Without it the colleagues to choose from are the answer. */
  form?: HandOnForm;
}

export type HandOnFault = 'nobody' | 'unknown' | 'yourself' | 'note-too-long';

export type HandOnOutcome =
  /** `reachable`: the colleague has a chat with the bot already. */
  | { ok: true; question: OpenQuestion; to: Person; reachable: boolean }
  | AnsweringRefusal
  | { ok: false; reason: 'not-yours' | 'answered'; question: OpenQuestion }
  | { ok: false; reason: 'choose'; question: OpenQuestion; colleagues: Person[]; fault?: HandOnFault };

/** The card that tells of a handing on, or of a no to it; told again it has the same key. */
export async function tell(
  ports: HandOnPorts,
  { round }: OpenQuestion,
  notice: { delegation: Delegation; step: Extract<ReminderStep, 'delegated' | 'declined'> },
): Promise<void> {
  const { delegation, step } = notice;
  const recipient = (step === 'delegated' ? delegation.to : delegation.from).upn.toLowerCase();
  const key = reminderKey(round.key, step, recipient, `${delegation.indsatsId}|${delegation.at.slice(0, 16)}`);
  await ports.outbox.enqueue([{ key, recipient, roundId: round.id, step, indsatsIds: [delegation.indsatsId], plannedFor: await ports.clock.today() }]);
}

async function colleagueIn({ chosen, typed, note }: HandOnForm, colleagues: readonly Person[], ports: HandOnPorts): Promise<Person | HandOnFault> {
  if (note.length > LONGEST_NOTE) return 'note-too-long';
  const wanted = (typed === '' ? chosen : typed).toLowerCase();
  if (wanted === '') return 'nobody';
  const offered = colleagues.find(({ upn }) => upn.toLowerCase() === wanted);
  return offered ?? (await ports.repository.findPerson(wanted)) ?? 'unknown';
}

/** What stands in the way of handing on, before anybody is chosen. */
function refusalOf(person: Person, question: OpenQuestion, book: PlanBook): 'not-yours' | 'answered' | undefined {
  if (!askedAbout(question.indsats, book.units).some((asked) => samePerson(asked, person))) return 'not-yours';
  return question.status !== undefined && question.status.state !== 'reopened' ? 'answered' : undefined;
}

async function save(
  ports: HandOnPorts,
  question: OpenQuestion,
  { book, from, to, note }: { book: PlanBook; from: Person; to: Person; note: string },
): Promise<Delegation> {
  const { indsats, round, series } = question;
  const standing = activeDelegation(indsats, round.id, book);
  if (standing !== undefined && samePerson(standing.to, to)) return standing;
  const at = await ports.clock.now();
  const delegation: Delegation = { indsatsId: indsats.id, roundId: round.id, from, to, state: 'open', at, ...(note === '' ? {} : { note }) };
  await ports.repository.saveDelegation(delegation, series);
  return delegation;
}

/**
 * Hands a question to a colleague for its round: the colleague is asked and reminded from now on, and may say no. Only
 * those who are asked themselves can; whoever was asked can still answer.
 */
export async function handOn(ports: HandOnPorts, { objectId, target, form }: HandOnRequest): Promise<HandOnOutcome> {
  const answering = await beginAnswering(ports, objectId, target);
  if (!answering.ok) return answering;
  const { person, question } = answering;
  const book = await ports.repository.planBook(question.series);
  const refused = refusalOf(person, question, book);
  if (refused !== undefined) return { ok: false, reason: refused, question };
  const colleagues = colleaguesFor(question.indsats, book, person);
  if (form === undefined) return { ok: false, reason: 'choose', question, colleagues };
  const note = form.note.trim();
  const found = await colleagueIn({ chosen: form.chosen.trim(), typed: form.typed.trim(), note }, colleagues, ports);
  const to = typeof found !== 'string' && samePerson(found, person) ? 'yourself' : found;
  if (typeof to === 'string') return { ok: false, reason: 'choose', question, colleagues, fault: to };
  const delegation = await save(ports, question, { book, from: person, to, note });
  await tell(ports, question, { delegation, step: 'delegated' });
  return { ok: true, question, to, reachable: (await ports.conversations.findByUpn(to.upn)) !== undefined };
}
