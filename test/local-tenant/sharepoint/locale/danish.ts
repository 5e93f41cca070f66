import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../time/clock.js';

/** How the web's locale (1030) writes and reads values. */

const two = (number: number): string => String(number).padStart(2, '0');
const local = (iso: string): Temporal.ZonedDateTime => Temporal.Instant.from(iso).toZonedDateTimeISO(ZONE);

/** 14-02-2023 */
export const danishDate = (iso: string): string => {
  const at = local(iso);
  return `${two(at.day)}-${two(at.month)}-${at.year}`;
};

/** 14-02-2023 10:30 */
export const danishDateTime = (iso: string): string => {
  const at = local(iso);
  return `${danishDate(iso)} ${two(at.hour)}:${two(at.minute)}`;
};

/** 1.234,5; with a number of decimals 1.234,50 */
export const danishNumber = (number: number, { grouped = true, decimals }: { grouped?: boolean; decimals?: number | undefined } = {}): string =>
  new Intl.NumberFormat('da-DK', { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 14, useGrouping: grouped }).format(number);

/** A number as Danish writes it: dots group, a comma parts the decimals, so 2.5 is 25. Undefined: none. */
export function readDanishNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll('.', '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const DAY_FIRST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:[ T](\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?$/;
const YEAR_FIRST = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/;

function readParts(text: string): Temporal.PlainDateTime | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1], ...dayFirst.slice(4)] : YEAR_FIRST.exec(text)?.slice(1);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  return Temporal.PlainDateTime.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0, hour, minute, second }, { overflow: 'reject' });
}

/** Epoch milliseconds of a date in the web's locale and zone, or with a zone of its own. Undefined: none. */
export function readDanishDate(text: string): number | undefined {
  const given = text.trim();
  try {
    if (/T.*(Z|[-+]\d\d:\d\d)$/i.test(given)) return Temporal.Instant.from(given).epochMilliseconds;
    return readParts(given)?.toZonedDateTime(ZONE).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
