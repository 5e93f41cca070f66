import { lettersOf } from './plain-text.js';

/** Names and headings as the user's mapping file has them, by their letters, each with a user principal name. */
export type OwnerMapping = ReadonlyMap<string, string>;

export interface OwnerSources {
  mapping: OwnerMapping;
  people: readonly { upn: string; name: string }[];
}

export type FoundOwner = { ok: true; upn: string } | { ok: false; why: string };

const UPN = /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/;

export function ownerMapping(pairs: Iterable<readonly [string, string]>): OwnerMapping {
  return new Map([...pairs].map(([name, upn]) => [lettersOf(name), upn.trim().toLowerCase()]));
}

/** The user principal name behind what a file calls an owner: the mapping file first, then the name itself, then people the site has met. */
export function findOwner(text: string, { mapping, people }: OwnerSources): FoundOwner {
  const mapped = mapping.get(lettersOf(text));
  if (mapped !== undefined) return { ok: true, upn: mapped };
  const upn = text.trim().toLowerCase();
  if (UPN.test(upn)) return { ok: true, upn };
  const named = people.filter((person) => lettersOf(person.name) === lettersOf(text));
  if (named.length === 1 && named[0] !== undefined) return { ok: true, upn: named[0].upn };
  const why = named.length > 1 ? `flere på siden hedder «${text}»` : `ejeren «${text}» er ikke kendt`;
  return { ok: false, why: `${why}. Skriv brugernavnet (navn@kommune.dk), eller giv en fil med --owners` };
}
