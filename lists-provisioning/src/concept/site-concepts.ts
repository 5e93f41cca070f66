import { brokenText, knownConcepts } from '@virksomhedsplaner/shared/concept-check';
import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { readPublishedConcepts } from '@virksomhedsplaner/shared/sharepoint';
import type { Site } from '../import/site/read-site.js';
import { conceptIn } from './concept-in.js';

/**
 * The concepts that a command goes by: the one in the file, if any, before those the site has of its own, before the product's.
 * A row of the site that cannot be used is told.
 */
export async function conceptsFor(
  { sp, address }: Site,
  { conceptFile, tell }: { conceptFile: string | undefined; tell: (line: string) => void },
): Promise<readonly PlanConcept[]> {
  // the file first: a fault in it is told before the site is asked
  const own = conceptFile === undefined ? [] : [await conceptIn(conceptFile)];
  const { concepts, broken } = knownConcepts(await readPublishedConcepts(sp, { site: address }));
  for (const row of broken) tell(`Bemærk: ${brokenText(row)}`);
  return [...own, ...concepts.filter(({ id, version }) => !own.some((mine) => mine.id === id && mine.version === version))];
}
