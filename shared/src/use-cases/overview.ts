import { acceptsAnswers, isWithin, samePerson, unitsByCode, type Person, type PlanBook } from '../domain/index.js';
import { daysOffUnder } from './days-off.js';
import { progressOf, type RoundProgress } from './round-progress.js';
import type { UseCasePorts } from './use-case-ports.js';

type OverviewPorts = Pick<UseCasePorts, 'directory' | 'repository' | 'outbox' | 'clock' | 'calendar' | 'concepts' | 'conversations'>;

export type Overview = { ok: true; rounds: RoundProgress[] } | { ok: false; reason: 'unknown-person' | 'leads-nobody' };

/** Codes of the units a person leads, and of those below them. */
function ledBy(person: Person, { units }: PlanBook): Set<string> {
  const byCode = unitsByCode(units);
  const led = units.filter(({ manager }) => samePerson(manager, person));
  return new Set(units.filter(({ code }) => led.some((unit) => isWithin(code, unit.code, byCode))).map(({ code }) => code));
}

/** Those of the undelivered reminders whose recipients have no chat with the bot now either. */
export async function outOfReachNow(ports: Pick<OverviewPorts, 'outbox'> & Partial<Pick<OverviewPorts, 'conversations'>>, roundIds: readonly number[]) {
  const undelivered = await ports.outbox.undelivered(roundIds);
  const reachable = new Set<string>();
  for (const recipient of new Set(undelivered.map((one) => one.recipient)))
    if ((await ports.conversations?.findByUpn(recipient)) !== undefined) reachable.add(recipient);
  return undelivered.filter(({ recipient }) => !reachable.has(recipient));
}

/** `overblik`: how far the open rounds have come; the secretariat sees every unit, a manager those they lead. */
export async function overview(ports: OverviewPorts, objectId: string): Promise<Overview> {
  const person = await ports.directory.byObjectId(objectId);
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  const [series, today, secretariat] = await Promise.all([ports.repository.series(), ports.clock.today(), ports.repository.secretariat()]);
  const books = await Promise.all(series.map((one) => ports.repository.planBook(one)));
  const seesAll = secretariat.includes(person.upn.toLowerCase());
  const told = books
    .map((book) => ({ book, within: seesAll ? undefined : ledBy(person, book) }))
    .filter(({ within }) => within === undefined || within.size > 0);
  if (told.length === 0) return { ok: false, reason: 'leads-nobody' };
  const open = told.flatMap(({ book, within }) => book.rounds.filter((round) => acceptsAnswers(round, today)).map((round) => ({ book, within, round })));
  const unreached = await outOfReachNow(
    ports,
    open.map(({ round }) => round.id),
  );
  const rounds = open.map(({ book, within, round }) => {
    const concept = ports.concepts.find(({ id }) => id === book.concept);
    return progressOf(round, { book, today, isDayOff: daysOffUnder(concept, ports.calendar), unreached, ...(within === undefined ? {} : { within }) });
  });
  return { ok: true, rounds: rounds.filter(({ asked }) => asked > 0) };
}
