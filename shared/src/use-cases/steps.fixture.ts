import { defaultCalendar } from '../concepts/index.js';
import { calendarWith } from '../in-memory/index.js';
import { daysOff } from './days-off.js';

export { defaultReminderPolicy } from '../concepts/index.js';

const holidays = ['2023-04-06', '2023-04-07', '2023-04-09', '2023-04-10', '2023-12-25', '2023-12-26'];
export const hilleroedCalendar = daysOff(defaultCalendar, calendarWith(holidays));
