import { conceptVersionOf, type PlanBook, type PublishedConcept } from '../domain/index.js';
import type { PlanConcept, ShownConcept } from './plan-concept.js';
import { conceptAmong, shownConcepts } from './shown-concepts.js';

type Parts = Readonly<Record<string, unknown>>;

const texts = ['id', 'municipality', 'planName', 'area', 'overviewLevel', 'withoutGoal', 'unitWord'] as const;
const lists = ['periods', 'fields', 'goalLevels'] as const;

/** A page's script policy lets no schema be compiled there; rows were held against it when they were published, and the bot and the commands do so again. */
function isShown(value: unknown): value is ShownConcept {
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Parts;
  return typeof parts['version'] === 'number' && texts.every((name) => typeof parts[name] === 'string') && lists.every((name) => Array.isArray(parts[name]));
}

function isWhole(value: unknown): value is PlanConcept {
  const { reminderPolicy, calendar, files, rounds } = (isShown(value) ? value : {}) as Partial<PlanConcept>;
  return reminderPolicy !== undefined && calendar !== undefined && files !== undefined && Array.isArray(rounds);
}

const usable = <T extends ShownConcept>(rows: readonly PublishedConcept[], is: (value: unknown) => value is T): T[] =>
  rows.flatMap(({ concept, content }) => (is(content) && content.id === concept ? [content] : [])).sort((a, b) => b.version - a.version);

/** The whole concepts in a site's rows, newest first; a row that is not one is passed over. */
export function wholeIn(rows: readonly PublishedConcept[]): PlanConcept[] {
  return usable(rows, isWhole);
}

/** What there is to show: the site's own, newest first, and the product's. */
export function shownIn({ concepts: rows = [] }: Pick<PlanBook, 'concepts'>): ShownConcept[] {
  return [...usable(rows, isShown), ...shownConcepts];
}

/** What a book is shown under, in the version asked for, else the newest its plans were written under; throws UnknownConceptError. */
export function shownConceptOf(book: PlanBook, version: number | undefined = conceptVersionOf(book)): ShownConcept {
  return conceptAmong(shownIn(book), book.concept, version);
}
