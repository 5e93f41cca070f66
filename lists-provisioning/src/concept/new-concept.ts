import { basename } from 'node:path';
import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { slugOf } from '../import/matching/plain-text.js';

/** The schema's name beside the concept file; an editor finds it there. */
export const SCHEMA_FILE = 'concept.schema.json';

/** "greve.koncept.json" → "greve". */
export function idFrom(path: string): string {
  return slugOf(basename(path).split('.')[0] ?? '');
}

/** A concept file of one's own, begun from one of the product's. */
export function newConcept(from: PlanConcept, id: string): { $schema: string } & PlanConcept {
  return { $schema: `./${SCHEMA_FILE}`, ...from, id, version: 1 };
}
