import { askedIn, type Day, type Indsats, type IsDayOff, type Person, type PlanBook, type Round } from '../domain/index.js';
import { placeOf, workingDaysLeft } from './open-question.js';
import { dueDayOf } from './reminder-steps.js';
import { answerIn, askedAboutIn, type Unreached } from './who-is-reminded.js';

/** How far one unit has come; an indsats of several units counts where it is led. */
export interface UnitProgress {
  name: string;
  asked: number;
  answered: number;
  /** Lacks an answer, and the due day has not passed. */
  missing: number;
  /** Lacks an answer after the due day. */
  overdue: number;
}

export interface RoundProgress extends Omit<UnitProgress, 'name'> {
  round: Round;
  dueDay: Day;
  today: Day;
  /** Negative when the due day has passed. */
  workingDaysLeft: number;
  /** The furthest behind first. */
  units: UnitProgress[];
  /** Lack an answer, and nobody but perhaps the manager is asked. */
  withoutOwner: Indsats[];
  /** Asked about something that lacks an answer, but out of reach in Teams. */
  unreached: Person[];
}

interface ProgressSurroundings {
  book: PlanBook;
  today: Day;
  isDayOff: IsDayOff;
  unreached?: readonly Unreached[];
  /** Codes of the units to tell of; all when left out. */
  within?: ReadonlySet<string>;
}

const none = { asked: 0, answered: 0, missing: 0, overdue: 0 };
type Counts = typeof none;

function plus(counts: Counts, what: 'answered' | 'missing' | 'overdue'): Counts {
  return { ...counts, asked: counts.asked + 1, [what]: counts[what] + 1 };
}

function outOfReach(unanswered: readonly Indsats[], round: Round, { book, unreached = [] }: ProgressSurroundings): Person[] {
  const known = new Set(unreached.flatMap(({ recipient, roundId }) => (roundId === round.id ? [recipient.toLowerCase()] : [])));
  const asked = unanswered.flatMap((indsats) => askedIn(indsats, round.id, book)).filter(({ upn }) => known.has(upn.toLowerCase()));
  return [...new Map(asked.map((person) => [person.upn.toLowerCase(), person])).values()];
}

/** How far a round has come, unit by unit: what the digest and «overblik» tell. */
export function progressOf(round: Round, surroundings: ProgressSurroundings): RoundProgress {
  const { book, today, isDayOff, within } = surroundings;
  const dueDay = dueDayOf(round, isDayOff);
  const lacking = today > dueDay ? 'overdue' : 'missing';
  const placed = askedAboutIn(book).map((indsats) => ({ indsats, ...placeOf(indsats, book) }));
  const told = placed.filter(({ unit }) => within === undefined || (unit !== undefined && within.has(unit)));
  const units = new Map<string, UnitProgress>();
  let total: Counts = none;
  for (const { indsats, unitName } of told) {
    const what = answerIn(book, indsats, round) === undefined ? lacking : 'answered';
    const unit = units.get(unitName) ?? { name: unitName, ...none };
    units.set(unitName, { name: unitName, ...plus(unit, what) });
    total = plus(total, what);
  }
  const unanswered = told.flatMap(({ indsats }) => (answerIn(book, indsats, round) === undefined ? [indsats] : []));
  const behind = ({ asked, answered }: UnitProgress): number => asked - answered;
  return {
    ...total,
    round,
    dueDay,
    today,
    workingDaysLeft: workingDaysLeft(today, dueDay, isDayOff),
    units: [...units.values()].sort((a, b) => behind(b) - behind(a) || a.name.localeCompare(b.name, 'da')),
    withoutOwner: unanswered.filter(({ owner, coOwners }) => owner === undefined && coOwners.length === 0),
    unreached: outOfReach(unanswered, round, surroundings),
  };
}
