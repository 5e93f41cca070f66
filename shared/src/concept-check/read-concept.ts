import type { PlanConcept } from '../concepts/index.js';
import { meaningFaults } from './meaning-faults.js';
import { schemaFaults, type ConceptFault } from './schema-faults.js';

export type ReadConcept = { ok: true; concept: PlanConcept } | { ok: false; faults: ConceptFault[] };

/** JSON.parse tells where it stopped in characters; a person looks for a line. */
function lineOf(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return '';
  return `, linje ${text.slice(0, Number(position)).split('\n').length}`;
}

/** Whether a value is a concept; the shape first, and only then whether its parts agree. */
export function checkConcept(value: unknown): ReadConcept {
  const shape = schemaFaults(value);
  if (shape.length > 0) return { ok: false, faults: shape };
  const { $schema: _, ...concept } = value as PlanConcept & { $schema?: string };
  const meaning = meaningFaults(concept);
  return meaning.length > 0 ? { ok: false, faults: meaning } : { ok: true, concept };
}

/** Reads a concept file's text. */
export function readConcept(text: string): ReadConcept {
  try {
    return checkConcept(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return { ok: false, faults: [{ place: `filen${lineOf(text, error)}`, what: 'er ikke gyldig JSON: se efter kommaer, citationstegn og parenteser' }] };
  }
}
