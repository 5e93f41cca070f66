import { languageOf, type Language } from '@virksomhedsplaner/shared/texts';
import { useSurroundings } from './surroundings.js';

/** The words of a screen that is fetched when first opened; they travel with it instead of with the page. */
export type WordsByLanguage<T> = Readonly<Record<Language, T>>;

/** The words in the reader's language. */
export function useWords<T>(words: WordsByLanguage<T>): T {
  return words[languageOf(useSurroundings().locale)];
}
