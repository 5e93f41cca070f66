import type { Day } from '../domain/index.js';

/** Danish public holidays; a municipality's own closing days are concept data. */
export interface Calendar {
  isPublicHoliday(day: Day): boolean;
}
