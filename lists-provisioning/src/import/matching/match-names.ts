import type { Goal, Unit } from '@virksomhedsplaner/shared/domain';
import { findName, type Found, type Named } from './find-name.js';
import { lettersOf, oneLine } from './plain-text.js';

/** What a cell's names were found to be. */
export interface Matched {
  codes: string[];
  /** "«X» er læst som «Y»": used, but to be shown to the user. */
  readAs: { text: string; name: string }[];
  unknown: { text: string; nearest?: string }[];
}

/** A unit by all the names it goes by. RU-10. */
export function namesOfUnit(unit: Pick<Unit, 'code' | 'name'> & { aliases?: readonly string[] }): Named {
  return { code: unit.code, names: [unit.name, ...(unit.aliases ?? [])] };
}

/** A goal by its name, with and without what stands before it: "Mål 1: Mestring af eget liv". */
export function namesOfGoal(goal: Pick<Goal, 'code' | 'name' | 'label'>): Named {
  return { code: goal.code, names: goal.label === undefined ? [goal.name] : [goal.name, `${goal.label}: ${goal.name}`, goal.label] };
}

interface KnownName {
  code: string;
  name: string;
  letters: string;
}

/** Every known name, the longest first, so that "Center for Sundhed" does not take the beginning of a longer one. */
function longestFirst(candidates: readonly Named[]): KnownName[] {
  return candidates
    .flatMap(({ code, names }) => names.map((name): KnownName => ({ code, name: names[0] ?? code, letters: lettersOf(name) })))
    .filter(({ letters }) => letters !== '')
    .sort((a, b) => b.letters.length - a.letters.length);
}

const JOINING = /^(og|samt)/;

/** Names one after another, with any sign or "og" between them, when known names use up every letter. */
function runTogether(text: string, candidates: readonly Named[]): Found[] | undefined {
  const known = longestFirst(candidates);
  const found: Found[] = [];
  for (let rest = lettersOf(text); rest !== '';) {
    const start = rest;
    const next = known.find(({ letters }) => start.startsWith(letters));
    if (next !== undefined) found.push({ how: 'sure', code: next.code, name: next.name });
    rest = next === undefined ? rest.replace(found.length > 0 ? JOINING : '', '') : rest.slice(next.letters.length);
    if (rest === start) return undefined;
  }
  return found;
}

function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(oneLine)
    .filter((piece) => piece !== '');
}

/** A name may itself hold a comma or an "og", so a text is split only where that makes its pieces known. */
function namesIn(text: string, candidates: readonly Named[]): { text: string; found: Found }[] {
  const whole = findName(text, candidates);
  if (whole.how === 'sure') return [{ text, found: whole }];
  const together = runTogether(text, candidates);
  if (together !== undefined) return together.map((found) => ({ text, found }));
  for (const separator of [/,/, /[/+&]/]) {
    const parts = pieces(text, separator).map((piece) => ({ text: piece, found: findName(piece, candidates) }));
    if (parts.length > 1 && parts.some(({ found }) => found.how === 'sure')) return parts;
  }
  return [{ text, found: whole }];
}

/** Finds every unit or goal that a cell names: separated by semicolons, line breaks or commas. Unknown names are told, never guessed. */
export function matchNames(texts: readonly string[], candidates: readonly Named[]): Matched {
  const matched: Matched = { codes: [], readAs: [], unknown: [] };
  const parts = texts.flatMap((text) => (findName(text, candidates).how === 'sure' ? [oneLine(text)] : pieces(text, /[;\n]/)));
  for (const { text, found } of parts.flatMap((part) => namesIn(part, candidates))) {
    if (found.how === 'unknown') {
      matched.unknown.push({ text, ...(found.nearest === undefined ? {} : { nearest: found.nearest }) });
      continue;
    }
    if (!matched.codes.includes(found.code)) matched.codes.push(found.code);
    if (found.how === 'alike') matched.readAs.push({ text, name: found.name });
  }
  return matched;
}
