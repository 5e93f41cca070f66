import type { Language } from './index.js';

const zone = 'Europe/Copenhagen';
const formats = {
  da: {
    weekday: new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' }),
    dayInYear: new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    dayHere: new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }),
    time: new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: zone }),
  },
  en: {
    weekday: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
    dayInYear: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    dayHere: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }),
    time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }),
  },
};

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** "tirsdag den 28. februar" or "Tuesday 28 February" for the day `2023-02-28`. */
export function weekdayInWords(day: string, language: Language): string {
  const { weekday, dayInYear } = formats[language];
  return [weekday, dayInYear].map((format) => format.format(midnight(day))).join(language === 'da' ? ' den ' : ' ');
}

/** "1. december 2023 – 31. januar 2024". */
export function daysInWords(from: string, to: string, language: Language): string {
  const { day } = formats[language];
  return `${day.format(midnight(from))} – ${day.format(midnight(to))}`;
}

/** "24. februar 2023" for an ISO instant, as the calendar stood in Copenhagen. */
export function dayOfInstant(instant: string, language: Language): string {
  return formats[language].dayHere.format(new Date(instant));
}

/** "kl. 10.55" or "at 10:55" for an ISO instant, as the clock stood in Copenhagen. */
export function timeOfInstant(instant: string, language: Language): string {
  return `${language === 'da' ? 'kl.' : 'at'} ${formats[language].time.format(new Date(instant))}`;
}
