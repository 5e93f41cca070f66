import type { Named } from '../../import/matching/find-name.js';
import { lettersOf, oneLine } from '../../import/matching/plain-text.js';

/** A name that the import will find again as this very one; where it could be another's, or be split in two, the code stands instead. */
export function nameAgain(code: string, preferred: string, all: readonly Named[]): string {
  const letters = lettersOf(preferred);
  const meant = all.filter((each) => [each.code, ...each.names].some((name) => lettersOf(name) === letters));
  const [only] = meant;
  return meant.length === 1 && only?.code === code && letters !== '' && !/[;\n]/.test(preferred) ? oneLine(preferred) : code;
}
