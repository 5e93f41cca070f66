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

const longDay = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const longDayEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "28. februar 2023" or "28 February 2023" for the day `2023-02-28`. */
export function dayInWords(day: string, locale: string): string {
  const format = locale.toLowerCase().startsWith('en') ? longDayEnglish : longDay;
  return format.format(new Date(`${day}T00:00:00Z`));
}
