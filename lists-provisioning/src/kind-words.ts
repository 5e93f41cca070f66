import type { LiveColumn } from './live-site.js';

const words: Partial<Record<LiveColumn['kind'], string>> = {
  text: 'én linje tekst',
  note: 'flere linjer tekst',
  richText: 'formateret tekst',
  number: 'tal',
  boolean: 'ja/nej',
  choice: 'valgmulighed',
  day: 'dato',
  instant: 'dato og klokkeslæt',
  url: 'link',
  person: 'person',
  people: 'flere personer',
  lookup: 'opslag',
  lookups: 'opslag med flere værdier',
};

/** A column's kind in words, with the list that a lookup looks into. */
export function kindWords(kind: LiveColumn['kind'], lookedUpIn?: string): string {
  const word = words[kind] ?? `en anden slags (${kind.replace('sharepoint:', '')})`;
  return lookedUpIn === undefined || lookedUpIn === '' ? word : `${word} i «${lookedUpIn}»`;
}
