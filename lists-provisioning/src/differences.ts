import type { Difference } from './steps.js';

/** A value as it is and as it should be, with what to send to make it so. */
export interface Compared<P> {
  what: string;
  is: string | number | boolean;
  wanted: string | number | boolean;
  properties?: P;
}

function words(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return value === '' ? '(tom)' : String(value);
}

export function differenceOf({ what, is, wanted }: Compared<unknown>): Difference {
  return { what, is: words(is), wanted: words(wanted) };
}
