import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConcept, type ReadConcept } from '@virksomhedsplaner/shared/concept-check';
import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { counted } from '../export/counted.js';

/** A concept file that cannot be read or is not in order; the message names each place. */
export class ConceptFileError extends Error {
  override name = 'ConceptFileError';
}

/** A file's text; throws ConceptFileError. */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ConceptFileError(`${basename(path)} kan ikke læses. Se efter, om stien er rigtig.`, { cause });
  }
}

/** What is to be said of a file that has been read. */
export function verdict(name: string, read: ReadConcept): string {
  if (!read.ok) return [`${name}: ${read.faults.length} fejl`, ...read.faults.map(({ place, what }) => `  – ${place} ${what}.`)].join('\n');
  const { id, version, municipality, rounds, rules = [] } = read.concept;
  return `${name} er i orden: «${id}» version ${version}, ${municipality}, ${counted(rounds.length, 'runde', 'runder')} og ${counted(rules.length, 'regel', 'regler')}.`;
}

/** The concept in a file, ready for use; throws ConceptFileError. */
export async function conceptIn(path: string): Promise<PlanConcept> {
  const read = readConcept(await textOf(path));
  if (!read.ok) throw new ConceptFileError(verdict(basename(path), read));
  return read.concept;
}
