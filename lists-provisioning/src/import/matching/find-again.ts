import type { Indsats } from '@virksomhedsplaner/shared/domain';
import { likenessOfLetters } from './find-name.js';
import { lettersOf, slugOf } from './plain-text.js';

/** What an indsats is known again by. */
export interface Traits {
  key: string;
  title: string;
  units: readonly string[];
}

export type FoundAgain = { how: 'sure' | 'alike'; indsats: Indsats } | undefined;

const ALIKE = 0.9;

/** The key of an indsats: where it was first written, and its heading. Stays the same when the heading is corrected later. */
export function indsatsKey(planKey: string, title: string): string {
  return `${planKey}/${slugOf(title)}`;
}

interface Held {
  indsats: Indsats;
  letters: string;
  numbers: string;
}

/** "fase 2", "del III": what tells two headings apart however alike the rest is. */
function numbersIn(title: string): string {
  return (title.match(/\d+|(?<!\p{L})[IVX]+(?!\p{L})/gu) ?? []).join(' ');
}

/** The site's indsatser, made ready for finding many. */
export interface HeldIndsatser {
  byKey: ReadonlyMap<string, Indsats>;
  byUnit: ReadonlyMap<string, readonly Held[]>;
  /** Headings of the file, by their letters: one that the file has itself is not taken for another spelt almost the same. */
  inFile: ReadonlySet<string>;
}

export function heldIndsatser(onSite: readonly Indsats[], titlesInFile: readonly string[] = []): HeldIndsatser {
  const byUnit = new Map<string, Held[]>();
  for (const indsats of onSite) {
    const held = { indsats, letters: lettersOf(indsats.title), numbers: numbersIn(indsats.title) };
    for (const unit of indsats.units) {
      const others = byUnit.get(unit);
      if (others === undefined) byUnit.set(unit, [held]);
      else others.push(held);
    }
  }
  // of two rows with one key the oldest counts
  return {
    byKey: new Map([...onSite].sort((a, b) => b.id - a.id).map((indsats) => [indsats.key, indsats])),
    byUnit,
    inFile: new Set(titlesInFile.map(lettersOf)),
  };
}

function only(found: readonly Held[]): Indsats | undefined {
  const distinct = new Set(found.map((held) => held.indsats));
  return distinct.size === 1 ? found[0]?.indsats : undefined;
}

/** Finds an indsats that an earlier import wrote: by its key; by its heading in one of the same units; by a heading spelt almost the same, which the user is told. */
export function findAgain({ key, title, units }: Traits, { byKey, byUnit, inFile }: HeldIndsatser): FoundAgain {
  const byItsKey = byKey.get(key);
  if (byItsKey !== undefined) return { how: 'sure', indsats: byItsKey };
  const letters = lettersOf(title);
  const near = units.flatMap((unit) => byUnit.get(unit) ?? []);
  const same = only(near.filter((held) => held.letters === letters));
  if (same !== undefined) return { how: 'sure', indsats: same };
  const numbers = numbersIn(title);
  const others = near.filter((held) => held.numbers === numbers && !inFile.has(held.letters));
  const alike = only(others.filter((held) => likenessOfLetters(held.letters, letters, ALIKE) >= ALIKE));
  return alike === undefined ? undefined : { how: 'alike', indsats: alike };
}
