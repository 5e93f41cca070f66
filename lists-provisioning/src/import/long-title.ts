import { htmlOf } from './files/rich-text.js';
import type { Resolving } from './resolving.js';
import type { WantedIndsats } from './wanted.js';

const LONGEST_TITLE = 255;

/** SharePoint's headings end at 255 characters: the whole of a longer one goes first in the description, and is told. */
export function keepLongTitle(indsats: WantedIndsats, { unsure }: Pick<Resolving, 'unsure'>): void {
  const { title, place, fields } = indsats;
  if (title.length <= LONGEST_TITLE) return;
  const whole = htmlOf(title);
  if (!(fields.description ?? '').startsWith(whole)) fields.description = whole + (fields.description ?? '');
  indsats.title = `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
  unsure.push({
    row: place,
    what: `Overskriften er på ${title.length} tegn, og SharePoint tager ${LONGEST_TITLE}. Den er forkortet; hele teksten står først i beskrivelsen. Skriv gerne en kortere.`,
  });
}
