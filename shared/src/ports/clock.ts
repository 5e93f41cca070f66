import type { Day } from '../domain/index.js';

/** Time comes through here alone, so that a whole round can be walked through in minutes. */
export interface Clock {
  /** The day in Europe/Copenhagen. */
  today(): Promise<Day>;
  /** ISO instant in UTC. */
  now(): Promise<string>;
}
