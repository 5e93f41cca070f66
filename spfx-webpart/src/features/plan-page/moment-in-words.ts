import { dayInWords } from '@virksomhedsplaner/shared/texts';

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' });
const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** "24. februar 2023 kl. 10.42" for an ISO instant, as the clock on the wall in Denmark showed it. */
export function momentInWords(instant: string, locale: string): string {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) return '';
  const at = locale.toLowerCase().startsWith('en') ? 'at' : 'kl.';
  return `${dayInWords(dayOf.format(moment), locale)} ${at} ${clock.format(moment)}`;
}
