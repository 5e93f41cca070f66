import { findOwner } from './matching/find-owner.js';
import { matchNames } from './matching/match-names.js';
import { lettersOf, oneLine } from './matching/plain-text.js';
import type { FileIndsats } from './plan-file.js';
import { fault, type Resolving } from './resolving.js';
import type { WantedIndsats } from './wanted.js';

/** The codes of an indsats's units; those that are not known are faults, those spelt otherwise are told. */
export function resolveUnits(resolving: Resolving, indsats: FileIndsats): string[] {
  if (indsats.units.length === 0) {
    if (resolving.defaultUnit === undefined)
      fault(resolving, indsats.place, `der står ingen enhed ved «${indsats.title}». Skriv den i filen, eller angiv den med --unit.`);
    return resolving.defaultUnit === undefined ? [] : [resolving.defaultUnit];
  }
  const matched = matchNames(indsats.units, resolving.unitNames);
  for (const { text, name } of matched.readAs) resolving.unsure.push({ row: indsats.place, what: `Enheden «${text}» er læst som «${name}».` });
  for (const { text, nearest } of matched.unknown) {
    const hint = nearest === undefined ? 'Ret navnet' : `Er det «${nearest}»? Ret navnet`;
    fault(resolving, indsats.place, `enheden «${oneLine(text)}» er ukendt. ${hint}, eller læg den ind i listen Enheder, gerne som en anden stavemåde.`);
  }
  return matched.codes;
}

/** The codes of an indsats's goals, or undefined when the file says nothing of goals. */
export function resolveGoals(resolving: Resolving, indsats: FileIndsats): string[] | undefined {
  if (indsats.goals === undefined) return undefined;
  const matched = matchNames(indsats.goals, resolving.goalNames);
  for (const { text, name } of matched.readAs) resolving.unsure.push({ row: indsats.place, what: `Målet «${text}» er læst som «${name}».` });
  for (const { text, nearest } of matched.unknown) {
    const hint = nearest === undefined ? '' : ` Er det «${nearest}»?`;
    fault(resolving, indsats.place, `målet «${oneLine(text)}» er ukendt.${hint} Ret det, eller læg det ind i listen Mål.`);
  }
  return matched.codes;
}

function ownerNamed(resolving: Resolving, place: string, text: string): string | undefined {
  const found = findOwner(text, resolving.owners);
  if (found.ok) return found.upn;
  fault(resolving, place, `${found.why}.`);
  return undefined;
}

/** Owner and co-owners by user principal name; an indsats without an owner may have one in the mapping file by its heading. */
export function resolvePeople(resolving: Resolving, { title, place, owner, coOwners }: FileIndsats): Pick<WantedIndsats, 'owner' | 'coOwners'> {
  const upn = owner === undefined ? resolving.owners.mapping.get(lettersOf(title)) : ownerNamed(resolving, place, owner);
  const others = coOwners?.flatMap((name) => ownerNamed(resolving, place, name) ?? []);
  return { ...(upn === undefined ? {} : { owner: upn }), ...(others === undefined ? {} : { coOwners: others }) };
}
