import type { Indsats } from '@virksomhedsplaner/shared/domain';
import { likeness } from './find-name.js';
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

function sharesUnit(indsats: Indsats, traits: Traits): boolean {
  return indsats.units.some((unit) => traits.units.includes(unit));
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** Finds an indsats that an earlier import wrote: by its key; by its heading in one of the same units; by a heading spelt almost the same, which the user is told. */
export function findAgain(traits: Traits, onSite: readonly Indsats[]): FoundAgain {
  const byKey = onSite.find((indsats) => indsats.key === traits.key);
  if (byKey !== undefined) return { how: 'sure', indsats: byKey };
  const near = onSite.filter((indsats) => sharesUnit(indsats, traits));
  const same = only(near.filter((indsats) => lettersOf(indsats.title) === lettersOf(traits.title)));
  if (same !== undefined) return { how: 'sure', indsats: same };
  const alike = only(near.filter((indsats) => likeness(indsats.title, traits.title) >= ALIKE));
  return alike === undefined ? undefined : { how: 'alike', indsats: alike };
}
