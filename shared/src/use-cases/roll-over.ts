import { planTitle, type ShownConcept } from '../concepts/index.js';
import { latestStatuses, type Goal, type Indsats, type Plan, type PlanBook, type ShownStatus } from '../domain/index.js';

/** A plan to begin as a draft in the next period. The foreword speaks of its year and is written anew. */
export interface NextPlan extends Pick<Plan, 'unit' | 'title' | 'about' | 'homepage' | 'contact'> {
  parentUnit?: string;
}

/** An indsats that goes on: everything but its answers, which stay with the one it is continued from. */
export interface CarriedOn {
  from: Indsats;
  /** The unit whose plan it stands in. */
  planUnit: string;
  /** Codes in the next period. */
  goals: string[];
  primaryGoal?: string;
}

export interface RollOver {
  concept: string;
  period: string;
  goals: Goal[];
  plans: NextPlan[];
  indsatser: CarriedOn[];
  /** Carried on by an earlier run, or written anew under the same heading in one of the same units. */
  already: Indsats[];
  /** Over by their last answer; carried on only when they are chosen by name. */
  finished: Indsats[];
}

export interface RollOverInput {
  book: PlanBook;
  /** The next period as it stands, empty or begun. */
  next: PlanBook;
  concept: Pick<ShownConcept, 'planName'>;
  /** Ids of the indsatser to carry on; all that are not over when left out. */
  chosen?: ReadonlySet<number>;
}

const OVER: readonly ShownStatus[] = ['done', 'stopped', 'goal-yes'];
const letters = (text: string): string => text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]/gu, '');
const asKey = (period: string): string => period.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function codeIn(code: string, from: string, to: string): string {
  const [old, next] = [asKey(from), asKey(to)];
  return code.includes(old) ? code.replace(old, next) : `${code}-${next}`;
}

/** The next period's goals: those that stand there already by level and wording, and the others to be made, by the code they had. */
function nextGoals({ book, next }: RollOverInput): { codes: Map<string, string>; made: Goal[] } {
  const going = book.goals.filter((goal) => goal.state !== 'expired');
  const standing = (goal: Goal): Goal | undefined => next.goals.find((other) => other.level === goal.level && letters(other.name) === letters(goal.name));
  const codes = new Map(going.map((goal) => [goal.code, standing(goal)?.code ?? codeIn(goal.code, book.period, next.period)]));
  const made = going.flatMap(({ parent, ...goal }): Goal[] => {
    if (standing(goal) !== undefined) return [];
    const above = parent === undefined ? undefined : codes.get(parent);
    return [{ ...goal, code: codes.get(goal.code) ?? goal.code, period: next.period, ...(above === undefined ? {} : { parent: above }) }];
  });
  return { codes, made };
}

function nextPlans(units: ReadonlySet<string>, { book, next, concept }: RollOverInput): NextPlan[] {
  const unitOf = new Map(book.plans.map((plan) => [plan.id, plan.unit]));
  const wanted = new Set(units);
  for (const plan of [...book.plans].reverse())
    if (wanted.has(plan.unit) && plan.parentPlan !== undefined) wanted.add(unitOf.get(plan.parentPlan) ?? plan.unit);
  const begun = new Set(next.plans.map((plan) => plan.unit));
  return book.plans
    .filter((plan) => wanted.has(plan.unit) && !begun.has(plan.unit))
    .map(({ unit, about, homepage, contact, parentPlan }): NextPlan => {
      const name = book.units.find((each) => each.code === unit)?.name ?? unit;
      const parentUnit = parentPlan === undefined ? undefined : unitOf.get(parentPlan);
      const kept = Object.fromEntries(Object.entries({ about, homepage, contact, parentUnit }).filter(([, value]) => value !== undefined));
      return { unit, title: `${planTitle(concept, next.period)}, ${name}`, ...kept };
    });
}

/**
 * What the next period begins with: the chosen indsatser marked as continued, their plans as drafts, the goals they work for.
 * Pure, and without effect a second time: what has been carried on is left alone, so that nobody's draft is written over. RU-03, RU-20.
 */
export function rollOver(input: RollOverInput): RollOver {
  const { book, next, chosen } = input;
  const status = latestStatuses(book, '');
  const over = (indsats: Indsats): boolean => OVER.includes(status.get(indsats.id) ?? 'missing');
  const carriedIds = new Set(next.indsatser.flatMap(({ continuedFrom }) => continuedFrom ?? []));
  const stands = ({ title, units }: Indsats) =>
    next.indsatser.some((other) => letters(other.title) === letters(title) && other.units.some((unit) => units.includes(unit)));
  const carried = new Set(book.indsatser.filter((indsats) => carriedIds.has(indsats.id) || stands(indsats)).map(({ id }) => id));
  const asked = book.indsatser.filter((indsats) => (chosen === undefined ? !over(indsats) : chosen.has(indsats.id)));
  const going = asked.filter((indsats) => !carried.has(indsats.id));
  const { codes, made } = nextGoals(input);
  const unitOf = new Map(book.plans.map((plan) => [plan.id, plan.unit]));
  const indsatser = going.map((from): CarriedOn => {
    const primaryGoal = from.primaryGoal === undefined ? undefined : codes.get(from.primaryGoal);
    const goals = from.goals.flatMap((code) => codes.get(code) ?? []);
    return { from, planUnit: unitOf.get(from.planId) ?? from.leadUnit ?? from.units[0] ?? '', goals, ...(primaryGoal === undefined ? {} : { primaryGoal }) };
  });
  return {
    concept: book.concept,
    period: next.period,
    goals: indsatser.length === 0 ? [] : made,
    plans: nextPlans(new Set(indsatser.map(({ planUnit }) => planUnit)), input),
    indsatser,
    already: asked.filter((indsats) => carried.has(indsats.id)),
    finished: chosen === undefined ? book.indsatser.filter((indsats) => over(indsats) && !carried.has(indsats.id)) : [],
  };
}
