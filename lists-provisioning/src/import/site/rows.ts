import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { answerText, goalReachedIn, ratingIn, type Round } from '@virksomhedsplaner/shared/domain';
import {
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
  type ChangeOf,
  type goalsList,
  type indsatserList,
  type plansList,
  type roundsList,
  type statusesList,
  type unitsList,
} from '@virksomhedsplaner/shared/lists';
import type { StatusChange } from '../diff.js';
import type { WantedGoal, WantedIndsats, WantedPlan, WantedRound, WantedUnit } from '../wanted.js';

/** Item ids of what rows refer to, by code or key; people by user principal name. */
export interface References {
  concept: PlanConcept;
  period: string;
  units: Map<string, number>;
  goals: Map<string, number>;
  plans: Map<string, number>;
  rounds: Map<string, Pick<Round, 'id' | 'name' | 'questions'>>;
  indsatser: Map<string, number>;
  people: Map<string, number>;
  /** Indsatser of other periods. */
  earlier: ReadonlyMap<string, number>;
  /** Whether units, by code, make an indsats tværgående. */
  isCrossCutting: (units: readonly string[]) => boolean;
}

/** A row refers to something that is neither on the site nor written before it. */
export class MissingReferenceError extends Error {
  override name = 'MissingReferenceError';
  constructor(
    readonly what: string,
    readonly key: string,
  ) {
    super(`${what} «${key}» findes ikke på siden. Kør importen igen, eller læg den ind først.`);
  }
}

function idIn(ids: ReadonlyMap<string, number>, key: string, what: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new MissingReferenceError(what, key);
  return id;
}

function maybe<T, R>(value: T | undefined, make: (value: T) => R): R | undefined {
  return value === undefined ? undefined : make(value);
}

export function unitRow(unit: WantedUnit, refs: References): ChangeOf<typeof unitsList> {
  return {
    title: unit.name,
    code: unit.code,
    kind: unitKindWords[unit.kind],
    parent: maybe(unit.parent, (code) => idIn(refs.units, code, 'Enheden')),
    aliases: maybe(unit.aliases, (aliases) => aliases.join('\n')),
    manager: maybe(unit.manager, (upn) => idIn(refs.people, upn, 'Personen')),
    active: unit.active ?? true,
  };
}

export function goalRow(goal: WantedGoal, refs: References): ChangeOf<typeof goalsList> {
  return {
    title: goal.name,
    code: goal.code,
    level: goal.level,
    label: goal.label,
    parent: maybe(goal.parent, (code) => idIn(refs.goals, code, 'Målet')),
    order: goal.order,
    concept: refs.concept.id,
    period: refs.period,
    targetGroup: goal.targetGroup,
    origin: goal.origin,
    committee: goal.committee,
    link: goal.link,
    state: goalStateWords[goal.state ?? 'adopted'],
    locked: goal.locked ?? false,
  };
}

export function roundRow(round: WantedRound, refs: References): ChangeOf<typeof roundsList> {
  return {
    title: round.name,
    key: round.key,
    concept: refs.concept.id,
    period: refs.period,
    kind: roundKindWords[round.kind],
    opens: round.opens,
    due: round.due,
    state: roundStateWords[round.state],
    questions: round.questions,
  };
}

export function planRow(plan: WantedPlan, refs: References): ChangeOf<typeof plansList> {
  return {
    title: plan.title ?? plan.key,
    key: plan.key,
    concept: refs.concept.id,
    conceptVersion: plan.conceptVersion ?? refs.concept.version,
    unit: idIn(refs.units, plan.unit, 'Enheden'),
    parentPlan: maybe(plan.parentPlan, (key) => idIn(refs.plans, key, 'Planen')),
    period: refs.period,
    state: planStateWords[plan.state ?? 'draft'],
    foreword: plan.foreword,
    about: plan.about,
    homepage: plan.homepage,
    contact: plan.contact,
  };
}

/** The primary goal stays while the indsats still has it. */
function primaryGoalOf({ goals, found }: WantedIndsats): string | undefined {
  const held = found?.primaryGoal;
  return held !== undefined && (goals ?? []).includes(held) ? held : goals?.[0];
}

export function indsatsRow(indsats: WantedIndsats, refs: References): ChangeOf<typeof indsatserList> {
  const goalId = (code: string): number => idIn(refs.goals, code, 'Målet');
  const personId = (upn: string): number => idIn(refs.people, upn, 'Personen');
  return {
    ...indsats.fields,
    title: indsats.title,
    key: indsats.key,
    plan: idIn(refs.plans, indsats.planKey, 'Planen'),
    concept: refs.concept.id,
    period: refs.period,
    units: indsats.units.map((code) => idIn(refs.units, code, 'Enheden')),
    leadUnit: idIn(refs.units, indsats.leadUnit, 'Enheden'),
    goals: indsats.goals?.map(goalId),
    primaryGoal: maybe(primaryGoalOf(indsats), goalId),
    owner: maybe(indsats.owner, personId),
    coOwners: indsats.coOwners?.map(personId),
    partners: indsats.partners,
    kind: indsatsKindWords[indsats.kind ?? 'indsats'],
    themes: maybe(indsats.themes, (themes) => themes.join('\n')),
    order: indsats.order,
    continuedFrom: maybe(indsats.continuedFrom, (key) => refs.earlier.get(key)),
    crossCutting: refs.isCrossCutting(indsats.units),
  };
}

export function statusRow({ wanted }: StatusChange, refs: References): ChangeOf<typeof statusesList> {
  const round = refs.rounds.get(wanted.roundKey);
  if (round === undefined) throw new MissingReferenceError('Runden', wanted.roundKey);
  return {
    title: `${wanted.title}: ${round.name}`,
    key: wanted.key,
    indsats: idIn(refs.indsatser, wanted.indsatsKey, 'Indsatsen'),
    round: round.id,
    concept: refs.concept.id,
    period: refs.period,
    answers: wanted.answers,
    answerText: answerText(round.questions, wanted.answers),
    rating: maybe(ratingIn(round.questions, wanted.answers), (rating) => ratingWords[rating]),
    goalReached: maybe(goalReachedIn(round.questions, wanted.answers), (reached) => goalReachedWords[reached]),
    state: statusStateWords[wanted.state ?? 'submitted'],
    answeredBy: maybe(wanted.answeredBy, (upn) => idIn(refs.people, upn, 'Personen')),
    answeredAt: wanted.answeredAt,
    source: sourceWords[wanted.source ?? 'import'],
  };
}
