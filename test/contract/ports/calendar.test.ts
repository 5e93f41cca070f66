import { expect, test } from '@jest/globals';
import { danishHolidays as fromLibrary } from '../../../bot/src/adapters/holidays/danish-holidays.js';
import { danishHolidays as byRule } from '../../../spfx-webpart/src/webparts/virksomhedsplaner/danish-holidays.js';

const DAY = 86_400_000;

test('page and bot know the same Danish holidays, every day from 2015 to 2045', () => {
  const [page, bot] = [byRule(), fromLibrary()];
  const apart: string[] = [];
  for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2046, 0, 1); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (page.isPublicHoliday(day) !== bot.isPublicHoliday(day)) apart.push(day);
  }
  expect(apart).toEqual([]);
});
