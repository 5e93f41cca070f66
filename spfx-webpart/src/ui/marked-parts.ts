/** A piece of a text, and whether it is one of the words searched for. */
export interface MarkedPart {
  text: string;
  hit: boolean;
}

/** The first place from `after` on where a word stands, the longest word where several do. */
function nextHit(small: string, words: readonly string[], after: number): { from: number; to: number } | undefined {
  const hits = words.map((word) => ({ from: small.indexOf(word, after), length: word.length })).filter(({ from }) => from >= 0);
  const [first] = hits.sort((a, b) => a.from - b.from || b.length - a.length);
  return first === undefined ? undefined : { from: first.from, to: first.from + first.length };
}

/** Cuts a text at every occurrence of the words, which are in small letters; the parts together are the text. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const small = text.toLocaleLowerCase('da');
  // a letter that grows when made small would shift every place after it
  if (words.length === 0 || small.length !== text.length) return [{ text, hit: false }];
  const parts: MarkedPart[] = [];
  let at = 0;
  for (let hit = nextHit(small, words, at); hit !== undefined; hit = nextHit(small, words, at)) {
    if (hit.from > at) parts.push({ text: text.slice(at, hit.from), hit: false });
    parts.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}
