import { indsatsFieldKeys } from '@virksomhedsplaner/shared/domain';
import {
  goalStateWords,
  indsatsKindWords,
  planStateWords,
  roundKindWords,
  roundStateWords,
  sourceWords,
  statusStateWords,
  unitKindWords,
} from '@virksomhedsplaner/shared/lists';
import { made, refused, type Outcome } from '../outcome.js';
import type { FileIndsats, FilePlan, PlanFile } from '../plan-file.js';
import { anything, day, faultsIn, flag, instant, list, number, object, optional, record, text, word, type Shape } from './json-shape.js';
import { sideKinds, sideShape } from '../../side-rows/side-lists.js';
import { cleanHtml } from './rich-text.js';

const texts = optional(list(text));

const unit = object({
  code: text,
  name: text,
  kind: word(unitKindWords),
  parent: optional(text),
  aliases: texts,
  manager: optional(text),
  active: optional(flag),
});
const goal = object({
  code: text,
  level: text,
  label: optional(text),
  name: text,
  parent: optional(text),
  order: optional(number),
  targetGroup: optional(text),
  origin: optional(text),
  committee: optional(text),
  link: optional(text),
  state: optional(word(goalStateWords)),
  locked: optional(flag),
});
const round = object({
  code: text,
  kind: word(roundKindWords),
  name: text,
  opens: day,
  due: day,
  state: optional(word(roundStateWords)),
  questions: optional(list(anything)),
});
const plan = object({
  unit: text,
  title: optional(text),
  conceptVersion: optional(number),
  parentUnit: optional(text),
  state: optional(word(planStateWords)),
  foreword: optional(text),
  about: optional(text),
  homepage: optional(text),
  contact: optional(text),
});
const answer = object({
  round: text,
  answers: record(text),
  answeredBy: optional(text),
  answeredAt: optional(instant),
  state: optional(word(statusStateWords)),
  source: optional(word(sourceWords)),
});
const indsats = object({
  title: text,
  key: optional(text),
  planUnit: optional(text),
  fields: optional(object(Object.fromEntries(indsatsFieldKeys.map((key) => [key, optional(text)])))),
  units: texts,
  leadUnit: optional(text),
  goals: texts,
  owner: optional(text),
  coOwners: texts,
  partners: optional(text),
  kind: optional(word(indsatsKindWords)),
  themes: texts,
  order: optional(number),
  continuedFrom: optional(text),
  answers: optional(list(answer)),
});

/** The product's own file form. Lists may be left out, so that a file can bring units alone. */
const planFileShape: Shape = object({
  concept: text,
  period: text,
  units: optional(list(unit)),
  goals: optional(list(goal)),
  rounds: optional(list(round)),
  plans: optional(list(plan)),
  indsatser: optional(list(indsats)),
  ...Object.fromEntries(sideKinds.map((kind) => [kind, sideShape(kind)])),
});

const MOST_FAULTS = 20;

function cleanFields<T extends object>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([key, html]) => [key, typeof html === 'string' ? cleanHtml(html) : html])) as T;
}

function cleanPlan(given: FilePlan): FilePlan {
  const { foreword, about } = given;
  return { ...given, ...cleanFields({ ...(foreword === undefined ? {} : { foreword }), ...(about === undefined ? {} : { about }) }) };
}

type GivenIndsats = Partial<FileIndsats> & Pick<FileIndsats, 'title'>;
type GivenFile = Pick<PlanFile, 'concept' | 'period'> & Partial<Omit<PlanFile, 'indsatser'>> & { indsatser?: GivenIndsats[] };

function indsatsOf(given: GivenIndsats, index: number): FileIndsats {
  return { units: [], answers: [], order: index + 1, ...given, fields: cleanFields(given.fields ?? {}), place: `indsatser[${index}]` };
}

/** Reads the product's own JSON form; every fault names its place. HTML is cleaned like any other. */
export function readPlanFile(bytes: Buffer): Outcome<PlanFile> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused(`filen er ikke gyldig JSON: ${error instanceof Error ? error.message : ''}.`);
  }
  const faults = faultsIn(parsed, planFileShape);
  if (faults.length > 0) return refused(...faults.slice(0, MOST_FAULTS).map((fault) => `${fault}.`));
  const given = parsed as GivenFile;
  return made({
    concept: given.concept,
    period: given.period,
    units: given.units ?? [],
    goals: given.goals ?? [],
    rounds: given.rounds ?? [],
    plans: (given.plans ?? []).map(cleanPlan),
    indsatser: (given.indsatser ?? []).map(indsatsOf),
    ...Object.fromEntries(sideKinds.flatMap((kind) => (given[kind] === undefined ? [] : [[kind, given[kind]]]))),
  });
}
