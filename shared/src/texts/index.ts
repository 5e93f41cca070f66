import { da } from './da.js';
import { en } from './en.js';

export * from './card-texts.js';
export * from './dates.js';

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
export type Texts = Widened<typeof da>;
export type Language = 'da' | 'en';

/** English for an English locale; everybody else reads Danish. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'da';
}

/** The texts of a language; anything that is not English is Danish. */
export function textsFor(locale: string): Texts {
  return languageOf(locale) === 'en' ? en : da;
}

const regions: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
// made when first asked for: a formatter takes milliseconds
const longDays: { [L in Language]?: Intl.DateTimeFormat } = {};

/** "28. februar 2023" or "28 February 2023" for the day `2023-02-28`. */
export function dayInWords(day: string, locale: string): string {
  const language = languageOf(locale);
  longDays[language] ??= new Intl.DateTimeFormat(regions[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return longDays[language].format(new Date(`${day}T00:00:00Z`));
}
