/** Characters that Word puts in for looks: soft hyphens and zero-width signs go, non-breaking ones become their plain kind. */
export function withoutTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u2007\u202F]/g, ' ');
}

/** One line: blanks run together, none at the ends. */
export function oneLine(text: string): string {
  return withoutTypography(text).replace(/\s+/g, ' ').trim();
}

/** The letters and digits of a name in lower case: two names alike here are the same, however they are set or spaced. */
export function lettersOf(text: string): string {
  return withoutTypography(text)
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const SLUG_LENGTH = 100;

/** ASCII words with hyphens, at most 100 characters: `"Åben Dialog"` → `aaben-dialog`. Longer texts end in a checksum, so that they stay apart. */
export function slugOf(text: string): string {
  const slug = oneLine(text)
    .toLocaleLowerCase('da')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= SLUG_LENGTH ? slug : `${slug.slice(0, SLUG_LENGTH - 8)}-${checksum(slug)}`;
}

/** FNV-1a, 32 bits, base 36: short and the same on every machine. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}
