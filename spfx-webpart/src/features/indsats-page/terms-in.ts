import type { GlossaryEntry } from '@virksomhedsplaner/shared/concepts';

/** The entries whose word stands in a text, in any of its Danish endings ("delmålene"), never inside another word. */
export function termsIn(text: string, glossary: readonly GlossaryEntry[]): GlossaryEntry[] {
  const words = text.toLocaleLowerCase('da').split(/[^\p{L}\p{N}]+/u);
  return glossary.filter(({ term }) => {
    const [first = '', ...rest] = term.toLocaleLowerCase('da').split(' ');
    if (rest.length > 0) return text.toLocaleLowerCase('da').includes(term.toLocaleLowerCase('da'));
    return words.some((word) => word.startsWith(first) && /^(?:en|et|er|erne|ers|s|ens|ets|ene|n|t|r|rne)?$/.test(word.slice(first.length)));
  });
}
