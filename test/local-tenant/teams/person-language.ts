import type { Activity } from './activity.js';

/** The Playground always speaks American English from the machine's own time zone: give the activity the person's language and Denmark's clock. */
export function inLanguage(activity: Activity, locale: string): Activity {
  const country = locale.split('-')[1] ?? 'DK';
  const entities = activity.entities?.map((e) => (e.type === 'clientInfo' ? { ...e, locale, country, timezone: 'Europe/Copenhagen' } : e));
  return { ...activity, locale, localTimezone: 'Europe/Copenhagen', ...(entities ? { entities } : {}) };
}
