import { distance } from 'fastest-levenshtein';
import { lettersOf } from './plain-text.js';

/** Something that goes by several names. */
export interface Named {
  code: string;
  names: readonly string[];
}

/** sure: a name or alias, letter for letter. alike: one clearly nearest by spelling. unknown: nothing near enough, or two equally near. */
export type Found = { how: 'sure' | 'alike'; code: string; name: string } | { how: 'unknown'; nearest?: string };

/** Near enough to ask whether it was meant. */
const NEAR = 0.5;
const ALIKE = 0.8;
const CLEARLY_NEARER = 0.05;

/** 1 for the same letters, 0 for nothing in common. Below `least` it may answer 0 without counting. */
function likeness(a: string, b: string, least = 0): number {
  return likenessOfLetters(lettersOf(a), lettersOf(b), least);
}

/** As `likeness`, for texts that are letters already. */
export function likenessOfLetters(x: string, y: string, least = 0): number {
  const longest = Math.max(x.length, y.length);
  // every letter that one has more than the other is a difference
  if (longest === 0 || Math.min(x.length, y.length) / longest < least) return 0;
  return 1 - distance(x, y) / longest;
}

function nearnessTo(text: string, { code, names }: Named): { code: string; name: string; nearness: number } {
  return { code, name: names[0] ?? code, nearness: Math.max(0, ...names.map((name) => likeness(text, name, NEAR))) };
}

function sameAs(text: string, candidates: readonly Named[]): Named | undefined {
  const letters = lettersOf(text);
  return letters === '' ? undefined : candidates.find((candidate) => [candidate.code, ...candidate.names].some((name) => lettersOf(name) === letters));
}

/** Finds what a text names. Never guesses silently: only `sure` may be used without telling the user. RU-10. */
export function findName(text: string, candidates: readonly Named[]): Found {
  const same = sameAs(text, candidates);
  if (same !== undefined) return { how: 'sure', code: same.code, name: same.names[0] ?? same.code };
  const [best, second] = candidates.map((candidate) => nearnessTo(text, candidate)).sort((a, b) => b.nearness - a.nearness);
  if (best === undefined || best.nearness < NEAR) return { how: 'unknown' };
  const isClear = best.nearness >= ALIKE && best.nearness - (second?.nearness ?? 0) >= CLEARLY_NEARER;
  return isClear ? { how: 'alike', code: best.code, name: best.name } : { how: 'unknown', nearest: best.name };
}
