import { cardsDa } from './cards-da.js';
import { cardsEn } from './cards-en.js';
import type { Language } from './index.js';

/** The words of the Teams cards; apart from the shared words, so that the web part does not carry them. */
export type CardTexts = typeof cardsDa;

export function cardTextsIn(language: Language): CardTexts {
  return language === 'en' ? cardsEn : cardsDa;
}
