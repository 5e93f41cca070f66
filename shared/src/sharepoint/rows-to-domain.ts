import type { Delegation, Goal, Indsats, IndsatsFieldKey, Person, Plan, PublishedConcept, Question, Round, StatusReport, Unit } from '../domain/index.js';
import {
  delegationStateWords,
  goalReachedWords,
  goalStateWords,
  indsatsKindWords,
  planStateWords,
  ratingWords,
  roundKindWords,
  roundStateWords,
  sourceWords,
  statusStateWords,
  unitKindWords,
  valueOf,
  type conceptsList,
  type delegationsList,
  type goalsList,
  type indsatserList,
  type plansList,
  type RowOf,
  type roundsList,
  type statusesList,
  type unitsList,
} from '../lists/index.js';

/** Item id → code, for lookups that were read as ids. */
export type Codes = ReadonlyMap<number, string>;

interface PersonCell {
  upn: string;
  name: string;
}

function personOf(cell: PersonCell | undefined): Person | undefined {
  return cell === undefined ? undefined : { upn: cell.upn, name: cell.name };
}

/** Parts that have a value; a missing column is left out rather than set to undefined. */
export function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function lines(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function codesOf(rows: readonly { id: number; code?: string }[]): Codes {
  return new Map(rows.flatMap((row) => (row.code === undefined ? [] : [[row.id, row.code] as const])));
}

export function codeAt(codes: Codes, id: number | undefined): string | undefined {
  return id === undefined ? undefined : codes.get(id);
}

export function codesAt(codes: Codes, ids: readonly number[] | undefined): string[] {
  return (ids ?? []).flatMap((id) => codes.get(id) ?? []);
}

export function toUnit(row: RowOf<typeof unitsList>, codes: Codes): Unit {
  return {
    code: row.code ?? String(row.id),
    name: row.title,
    kind: valueOf(unitKindWords, row.kind) ?? 'center',
    aliases: lines(row.aliases),
    active: row.active ?? true,
    ...present({ parent: codeAt(codes, row.parent), manager: personOf(row.manager) }),
  };
}

export function toGoal(row: RowOf<typeof goalsList>, codes: Codes): Goal {
  const { label, targetGroup, origin, committee, link } = row;
  return {
    code: row.code ?? String(row.id),
    level: row.level ?? '',
    name: row.title,
    order: row.order ?? 0,
    concept: row.concept ?? '',
    period: row.period ?? '',
    state: valueOf(goalStateWords, row.state) ?? 'adopted',
    locked: row.locked ?? false,
    ...present({ parent: codeAt(codes, row.parent), label, targetGroup, origin, committee, link }),
  };
}

export function toPlan(row: RowOf<typeof plansList>, unitCodes: Codes): Plan {
  const { foreword, about, homepage, contact, parentPlan } = row;
  return {
    id: row.id,
    key: row.key ?? '',
    title: row.title,
    concept: row.concept ?? '',
    conceptVersion: row.conceptVersion ?? 1,
    unit: codeAt(unitCodes, row.unit) ?? '',
    period: row.period ?? '',
    state: valueOf(planStateWords, row.state) ?? 'draft',
    ...present({ foreword, about, homepage, contact, parentPlan }),
  };
}

function fieldsOf(row: RowOf<typeof indsatserList>): Partial<Record<IndsatsFieldKey, string>> {
  const { description, activities, target, effects } = row;
  return present({ description, activities, target, effects });
}

export function toIndsats(row: RowOf<typeof indsatserList>, codes: { units: Codes; goals: Codes }): Indsats {
  return {
    id: row.id,
    key: row.key ?? '',
    planId: row.plan ?? 0,
    concept: row.concept ?? '',
    period: row.period ?? '',
    title: row.title,
    fields: fieldsOf(row),
    units: codesAt(codes.units, row.units),
    goals: codesAt(codes.goals, row.goals),
    themes: lines(row.themes),
    coOwners: (row.coOwners ?? []).flatMap((cell) => personOf(cell) ?? []),
    kind: valueOf(indsatsKindWords, row.kind) ?? 'indsats',
    order: row.order ?? 0,
    ...present({
      leadUnit: codeAt(codes.units, row.leadUnit),
      primaryGoal: codeAt(codes.goals, row.primaryGoal),
      owner: personOf(row.owner),
      partners: row.partners,
      continuedFrom: row.continuedFrom,
    }),
  };
}

/** Answers as they must be: text by question. Anyone who may write the list may have put something else there. */
export function textsIn(answers: unknown): Record<string, string> {
  const entries = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function isQuestion(candidate: unknown): candidate is Question {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const { id, text, kind } = candidate as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' && (kind === 'text' || kind === 'choice');
}

function questionsIn(questions: unknown): Question[] {
  return Array.isArray(questions) ? questions.filter(isQuestion) : [];
}

/** A round can be worked with once it has both its days; until then the secretariat is still writing it. */
export function isComplete(row: RowOf<typeof roundsList>): boolean {
  return row.opens !== undefined && row.due !== undefined;
}

export function toRound(row: RowOf<typeof roundsList>): Round {
  return {
    id: row.id,
    key: row.key ?? '',
    concept: row.concept ?? '',
    period: row.period ?? '',
    kind: valueOf(roundKindWords, row.kind) ?? 'midtvejsstatus',
    name: row.title,
    opens: row.opens ?? '',
    due: row.due ?? '',
    state: valueOf(roundStateWords, row.state) ?? 'planned',
    questions: questionsIn(row.questions),
  };
}

export function toStatus(row: RowOf<typeof statusesList>): StatusReport {
  return {
    id: row.id,
    key: row.key ?? '',
    indsatsId: row.indsats ?? 0,
    roundId: row.round ?? 0,
    answers: textsIn(row.answers),
    state: valueOf(statusStateWords, row.state) ?? 'submitted',
    source: valueOf(sourceWords, row.source) ?? 'page',
    etag: row.etag,
    ...present({
      rating: valueOf(ratingWords, row.rating),
      goalReached: valueOf(goalReachedWords, row.goalReached),
      answeredBy: personOf(row.answeredBy),
      answeredAt: row.answeredAt,
    }),
  };
}

/** A handing on between two people the site knows; one whose people have left says nothing. */
export function toDelegation(row: RowOf<typeof delegationsList>): Delegation | undefined {
  const [from, to] = [personOf(row.from), personOf(row.to)];
  if (from === undefined || to === undefined) return undefined;
  const state = valueOf(delegationStateWords, row.state) ?? 'declined';
  return { indsatsId: row.indsats ?? 0, roundId: row.round ?? 0, from, to, state, at: row.at ?? '', ...present({ note: row.note }) };
}

export function toPublishedConcept({ key = '', concept = '', version = 0, shown: content }: RowOf<typeof conceptsList>): PublishedConcept {
  return { key, concept, version, content };
}
