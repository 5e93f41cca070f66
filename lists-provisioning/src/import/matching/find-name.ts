import { distance } from 'fastest-levenshtein';
import { lettersOf } from './plain-text.js';

/** Something that goes by several names. */
export interface Named {
  code: string;
  names: readonly string[];
}

/** sure: a name or alias, letter for letter. alike: one clearly nearest by spelling. unknown: nothing near enough, or two equally near. */
export type Found = { how: 'sure' | 'alike'; code: string; name: string } | { how: 'unknown'; nearest?: string };

const ALIKE = 0.82;
const CLEARLY_NEARER = 0.05;

/** 1 for the same letters, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 0 : 1 - distance(x, y) / longest;
}

function nearnessTo(text: string, named: Named): { code: string; name: string; nearness: number } {
  const byName = named.names.map((name) => ({ code: named.code, name, nearness: likeness(text, name) }));
  return byName.reduce((best, each) => (each.nearness > best.nearness ? each : best), { code: named.code, name: named.names[0] ?? named.code, nearness: 0 });
}

/** Finds what a text names. Never guesses silently: only `sure` may be used without telling the user. RU-10. */
export function findName(text: string, candidates: readonly Named[]): Found {
  const letters = lettersOf(text);
  const same = candidates.find((candidate) => [candidate.code, ...candidate.names].some((name) => lettersOf(name) === letters));
  if (same !== undefined && letters !== '') return { how: 'sure', code: same.code, name: same.names[0] ?? same.code };
  const [best, second] = candidates.map((candidate) => nearnessTo(text, candidate)).sort((a, b) => b.nearness - a.nearness);
  if (best === undefined || best.nearness < 0.5) return { how: 'unknown' };
  const clear = best.nearness >= ALIKE && best.nearness - (second?.nearness ?? 0) >= CLEARLY_NEARER;
  const name = candidates.find((candidate) => candidate.code === best.code)?.names[0] ?? best.name;
  return clear ? { how: 'alike', code: best.code, name } : { how: 'unknown', nearest: name };
}
