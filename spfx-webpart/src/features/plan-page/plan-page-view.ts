import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { isCrossCutting, participatingUnits, unitsByCode, type Day, type Indsats, type Plan, type PlanBook } from '@virksomhedsplaner/shared/domain';
import { plainText } from '../../ui/plain-text.js';
import { answersView, type AnswerView } from './answers-view.js';

/** One of the template's texts with its guiding question. HU-05 … HU-08. */
export interface FieldView {
  key: string;
  label: string;
  question?: string;
  /** HTML; empty when nobody has written it yet. */
  html: string;
}

/** One indsats in its template's form, with its answers beneath. */
export interface IndsatsView {
  id: number;
  title: string;
  /** Goals and themes it is tied to. */
  tags: string[];
  owners: string[];
  /** Names of the units, when more than one takes part. */
  crossCuttingWith: string[];
  partners?: string;
  /** Empty when none of the texts is written. */
  fields: FieldView[];
  answers: AnswerView[];
}

/** An indsats in another unit's plan that this unit takes part in. RU-07. */
export interface TakesPartView {
  id: number;
  title: string;
  planUnit: string;
  planUnitName: string;
}

export interface PlanPageView {
  unit: string;
  unitName: string;
  plan: Plan;
  indsatser: IndsatsView[];
  /** Local projects of weight, without an effect goal of their own. RA-20. */
  otherProjects: IndsatsView[];
  takesPartIn: TakesPartView[];
  /** Cross-cutting projects of both kinds, shown in every unit's plan. RA-21. */
  crossProjects: TakesPartView[];
}

function goalNames(indsats: Indsats, book: PlanBook): string[] {
  const codes = new Set([...(indsats.primaryGoal === undefined ? [] : [indsats.primaryGoal]), ...indsats.goals]);
  return [...codes].flatMap((code) => {
    const goal = book.goals.find((candidate) => candidate.code === code);
    if (goal === undefined) return [];
    return [goal.label === undefined ? goal.name : `${goal.label}: ${goal.name}`];
  });
}

/** The HTML of a text, empty when it shows no word: SharePoint keeps an emptied text as empty paragraphs. */
function written(html = ''): string {
  return plainText(html) === '' ? '' : html;
}

function fieldsOf(indsats: Indsats, concept: ShownConcept): FieldView[] {
  const fields = concept.fields.map(({ key, label, question }) => ({
    key,
    label,
    html: written(indsats.fields[key]),
    ...(question === undefined ? {} : { question }),
  }));
  return fields.some(({ html }) => html !== '') ? fields : [];
}

/** An indsats as a page shows it. */
export function indsatsView(indsats: Indsats, { book, concept, today }: { book: PlanBook; concept: ShownConcept; today: Day }): IndsatsView {
  const byCode = unitsByCode(book.units);
  const people = [...(indsats.owner === undefined ? [] : [indsats.owner]), ...indsats.coOwners];
  return {
    id: indsats.id,
    title: indsats.title,
    tags: [...goalNames(indsats, book), ...indsats.themes],
    owners: people.map(({ name }) => name),
    crossCuttingWith: isCrossCutting(indsats.units, book.units) ? indsats.units.map((code) => byCode.get(code)?.name ?? code) : [],
    fields: fieldsOf(indsats, concept),
    answers: answersView(indsats.id, book, today),
    ...(indsats.partners ? { partners: indsats.partners } : {}),
  };
}

function takesPart(indsats: Indsats, unit: string, book: PlanBook): boolean {
  return indsats.units.includes(unit) || participatingUnits(indsats.units, book.units).includes(unit);
}

/** A unit's plan as its page shows it, or undefined when there is none that the reader may see. */
export function planPageView(unit: string, about: { book: PlanBook; concept: ShownConcept; today: Day }): PlanPageView | undefined {
  const { book } = about;
  const plan = book.plans.find((candidate) => candidate.unit === unit);
  if (plan === undefined) return undefined;
  const byCode = unitsByCode(book.units);
  const nameOf = (code: string): string => byCode.get(code)?.name ?? code;
  const inOrder = [...book.indsatser].sort((a, b) => a.order - b.order || a.id - b.id);
  const isCrossProject = ({ kind }: Indsats): boolean => kind === 'cross-professional-project' || kind === 'cross-organisational-project';
  const elsewhere = inOrder.filter((indsats) => indsats.planId !== plan.id);
  const own = inOrder.filter(({ planId }) => planId === plan.id);
  const placed = ({ id, title, planId }: Indsats): TakesPartView[] => {
    const planUnit = book.plans.find((candidate) => candidate.id === planId)?.unit;
    return planUnit === undefined ? [] : [{ id, title, planUnit, planUnitName: nameOf(planUnit) }];
  };
  return {
    unit,
    unitName: nameOf(unit),
    plan,
    indsatser: own.filter(({ kind }) => kind !== 'other-project').map((indsats) => indsatsView(indsats, about)),
    otherProjects: own.filter(({ kind }) => kind === 'other-project').map((indsats) => indsatsView(indsats, about)),
    takesPartIn: elsewhere.filter((indsats) => !isCrossProject(indsats) && takesPart(indsats, unit, book)).flatMap(placed),
    crossProjects: elsewhere.filter(isCrossProject).flatMap(placed),
  };
}
