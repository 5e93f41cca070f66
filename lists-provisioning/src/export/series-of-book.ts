import { planKey, type Goal, type Indsats, type Plan, type PlanBook, type Round, type StatusReport, type Unit } from '@virksomhedsplaner/shared/domain';
import { indsatsKey } from '../import/matching/find-again.js';
import { planUnitOf } from '../import/resolve-indsats.js';
import type { FileAnswer, FileGoal, FilePlan, FileRound, FileUnit } from '../import/plan-file.js';
import type { ExportedSeries } from './site-file.js';

/** Parts that have a value, in the order given. */
function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** By code point: the same order on every machine, whatever order the rows were written in. */
function sorted<T>(values: readonly T[], key: (value: T) => readonly (string | number)[]): T[] {
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...values].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left.map((part, index) => compare(part, right[index] ?? '')).find((order) => order !== 0) ?? 0;
  });
}

/** SharePoint wraps rich text in a div with a class of its own making; it is no part of what was written. */
function unwrapped(html: string): string {
  return /^\s*<div class="ExternalClass[^"]*">([\s\S]*)<\/div>\s*$/.exec(html)?.[1] ?? html;
}

const maybe = (html: string | undefined): string | undefined => (html === undefined ? undefined : unwrapped(html));

function fileUnit({ code, name, kind, parent, aliases, manager, active }: Unit): FileUnit {
  return { code, name, kind, ...present({ parent, aliases, manager: manager?.upn, active }) };
}

/** The organisation, by code. */
export function unitsOf(units: readonly Unit[]): FileUnit[] {
  return sorted(units.map(fileUnit), (unit) => [unit.code]);
}

function fileGoal({ code, level, label, name, concept: _, period: __, ...rest }: Goal): FileGoal {
  const { parent, order, targetGroup, origin, committee, link, state, locked } = rest;
  return { code, level, ...present({ label }), name, ...present({ parent, order, targetGroup, origin, committee, link, state, locked }) };
}

function fileRound({ key, kind, name, opens, due, state, questions }: Round): FileRound {
  return { code: codeOf(key), kind, name, opens, due, state, questions };
}

/** The last part of a round's key, which is made of concept, period and this. */
function codeOf(roundKey: string): string {
  return roundKey.split('/').slice(2).join('/') || roundKey;
}

function filePlan(plan: Plan, plans: readonly Plan[]): FilePlan {
  const { unit, title, conceptVersion, parentPlan, state, foreword, about, homepage, contact } = plan;
  const parentUnit = plans.find((each) => each.id === parentPlan)?.unit;
  return { unit, title, conceptVersion, ...present({ parentUnit }), state, ...present({ foreword: maybe(foreword), about: maybe(about), homepage, contact }) };
}

/** What the import would take for granted is left out. */
function unusual({ state, source }: StatusReport): Partial<FileAnswer> {
  return { ...(state === 'submitted' ? {} : { state }), ...(source === 'import' ? {} : { source }) };
}

/** Key and plan, where the import would not come to the same by itself. */
function identityOf(indsats: Indsats, { plans, units, concept, period }: PlanBook): Pick<ExportedSeries['indsatser'][number], 'key' | 'planUnit'> {
  const lead = indsats.leadUnit ?? [...indsats.units].sort()[0] ?? '';
  const expected = planUnitOf(lead, units);
  const planUnit = plans.find((plan) => plan.id === indsats.planId)?.unit ?? expected;
  const key = indsatsKey(planKey(concept, period, planUnit), indsats.title);
  return { ...(indsats.key === key || indsats.key === '' ? {} : { key: indsats.key }), ...(planUnit === expected ? {} : { planUnit }) };
}

function fileAnswer(status: StatusReport, rounds: ReadonlyMap<number, Round>): FileAnswer[] {
  const round = rounds.get(status.roundId);
  if (round === undefined) return [];
  return [
    {
      round: codeOf(round.key),
      answers: status.answers,
      ...present({ answeredBy: status.answeredBy?.upn, answeredAt: status.answeredAt, ...unusual(status) }),
    },
  ];
}

/** The primary goal and the leading unit first: that is how the import knows them. */
function leading(first: string | undefined, all: readonly string[]): string[] {
  return first === undefined ? [...all] : [first, ...all.filter((code) => code !== first)];
}

function fileIndsats(
  indsats: Indsats,
  answers: readonly FileAnswer[],
  { book, keys }: { book: PlanBook; keys: ReadonlyMap<number, string> },
): ExportedSeries['indsatser'][number] {
  const { title, fields, units, leadUnit, goals, primaryGoal, owner, coOwners, partners, kind, themes, order, continuedFrom } = indsats;
  const earlier = continuedFrom === undefined ? undefined : keys.get(continuedFrom);
  return {
    title,
    ...identityOf(indsats, book),
    fields: Object.fromEntries(Object.entries(fields).map(([key, html]) => [key, unwrapped(html)])),
    units: [...units].sort(),
    ...present({ leadUnit }),
    goals: leading(primaryGoal, [...goals].sort()),
    ...present({ owner: owner?.upn }),
    coOwners: coOwners.map(({ upn }) => upn).sort(),
    ...present({ partners }),
    kind,
    themes,
    order,
    ...present({ continuedFrom: earlier }),
    answers: sorted(answers, (answer) => [answer.round]),
  };
}

/** A series as the import reads it; `keys` of all indsatser by id, for what goes on from another period; in an order of its own, so that two sites that hold the same give the same text. Pure. */
export function seriesOf(book: PlanBook, keys: ReadonlyMap<number, string> = new Map()): ExportedSeries {
  const rounds = new Map(book.rounds.map((round) => [round.id, round]));
  const plans = new Map(book.plans.map((plan) => [plan.id, plan.unit]));
  const answers = new Map<number, FileAnswer[]>();
  for (const status of book.statuses) answers.set(status.indsatsId, [...(answers.get(status.indsatsId) ?? []), ...fileAnswer(status, rounds)]);
  return {
    concept: book.concept,
    period: book.period,
    goals: sorted(book.goals.map(fileGoal), (goal) => [goal.order ?? 0, goal.code]),
    rounds: sorted(book.rounds.map(fileRound), (round) => [round.opens, round.code]),
    plans: sorted(
      book.plans.map((plan) => filePlan(plan, book.plans)),
      (plan) => [plan.unit],
    ),
    indsatser: sorted(book.indsatser, (indsats) => [plans.get(indsats.planId) ?? '', indsats.order, indsats.title]).map((indsats) =>
      fileIndsats(indsats, answers.get(indsats.id) ?? [], { book, keys }),
    ),
  };
}
