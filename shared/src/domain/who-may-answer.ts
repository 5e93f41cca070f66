import type { Indsats } from './indsats.js';
import { samePerson, type Person } from './person.js';
import type { Unit } from './unit.js';

export interface AnsweringContext {
  indsats: Indsats;
  units: readonly Unit[];
  /** User principal names of the secretariat, lower case. */
  secretariat: readonly string[];
  /** The colleague the question has been handed to in the round: see `activeDelegation`. */
  delegate?: Person;
}

/** Owner, co-owner, the colleague it was handed to, the manager of a unit the indsats names, or the secretariat; looked up when the answer arrives. */
export function mayAnswer(person: Person, { indsats, units, secretariat, delegate }: AnsweringContext): boolean {
  const named = new Set([...indsats.units, ...(indsats.leadUnit === undefined ? [] : [indsats.leadUnit])]);
  return (
    samePerson(person, indsats.owner) ||
    samePerson(person, delegate) ||
    indsats.coOwners.some((coOwner) => samePerson(person, coOwner)) ||
    units.some((unit) => named.has(unit.code) && samePerson(person, unit.manager)) ||
    secretariat.includes(person.upn.toLowerCase())
  );
}

/** Who is asked about an indsats: its owner and co-owners; without any, the managers of its leading (or only) unit. */
export function askedAbout(indsats: Indsats, units: readonly Unit[]): Person[] {
  const owners = [...(indsats.owner === undefined ? [] : [indsats.owner]), ...indsats.coOwners];
  if (owners.length > 0) return owners;
  const lead = indsats.leadUnit ?? indsats.units[0];
  const manager = units.find((unit) => unit.code === lead)?.manager;
  return manager === undefined ? [] : [manager];
}
