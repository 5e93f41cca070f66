import { shownPartOf, concepts, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { conceptsList, writeRow } from '@virksomhedsplaner/shared/lists';
import { faultIn, listAt, readPublishedConcepts, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import type { Site } from '../import/site/read-site.js';
import { ConceptFileError } from './concept-in.js';

/** SharePoint keeps no order of properties for us, and neither do we. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '$schema')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
}
const same = (one: unknown, other: unknown): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/**
 * Puts a concept on the site as a row of its own. A version is published once: the same again changes nothing, another content
 * under the same version is refused, since plans have been written under it. Throws ConceptFileError.
 */
export async function publishConcept({ sp, address }: Site, concept: PlanConcept): Promise<'published' | 'there-already'> {
  const { id, version, municipality, planName } = concept;
  if (concepts.some((own) => own.id === id))
    throw new ConceptFileError(`«${id}» er et af produktets egne koncepter. Giv kommunens egen skabelon en nøgle (id) for sig.`);
  const ofConcept = (await readPublishedConcepts(sp, { site: address })).filter((row) => row.concept === id);
  const there = ofConcept.find((row) => row.version === version);
  if (there !== undefined && same(there.content, concept)) return 'there-already';
  const newest = Math.max(0, ...ofConcept.map((row) => row.version));
  if (there !== undefined)
    throw new ConceptFileError(
      `«${id}» version ${version} er udgivet i forvejen og ser anderledes ud. Planer er skrevet under den: sæt version til ${newest + 1}.`,
    );
  const row = writeRow(conceptsList, {
    ...{ title: `${municipality}: ${planName}, version ${version}`, key: `${id}/${version}`, concept: id, version },
    ...{ file: concept, shown: shownPartOf(concept) },
  });
  try {
    await listAt(sp, sitePathOf(address), conceptsList).items.add(row);
  } catch (error) {
    if ((await faultIn(error))?.status !== 404) throw error;
    throw new ConceptFileError(`Listen «${conceptsList.title}» findes ikke på ${address}. Kør «npm run provision -- apply --site ${address}» først.`, {
      cause: error,
    });
  }
  return 'published';
}

export function publishedConceptText({ id, version, planName }: PlanConcept, outcome: Awaited<ReturnType<typeof publishConcept>>): string {
  const name = `«${id}» version ${version} (${planName})`;
  if (outcome === 'there-already') return `${name} er udgivet på siden i forvejen; intet er ændret.`;
  return `${name} er udgivet på siden. Import, eksport, botten og siden kender konceptet fra nu af.`;
}
