/** What is told about a measurement: words of a few kinds, never ids of people or what they wrote. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Counters by name; each sum is broken down by its facts. */
export type Counted = 'reminders' | 'answers' | 'sharepoint.requests' | 'sharepoint.units';
/** Durations in milliseconds. */
export type Timed = 'turn' | 'pass' | 'delivery' | 'sharepoint.request';

/** Where measurements go. */
export interface Telemetry {
  count(what: Counted, by: number, facts: Facts): void;
  /** Something that has just ended took this long: a duration, and a span under what is running. */
  took(what: Timed, ms: number, facts: Facts): void;
  /** Work that others are part of: a duration, and a span above theirs. */
  during<T>(what: Timed, facts: Facts, work: () => Promise<T>): Promise<T>;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** Nothing is measured, nothing is sent. */
export const noTelemetry: Telemetry = {
  count: () => undefined,
  took: () => undefined,
  during: (_what, _facts, work) => work(),
  close: () => Promise.resolve(),
};

/** OpenTelemetry where an endpoint is configured; its packages are not even loaded where none is. */
export async function telemetryTo(endpoint: string | undefined): Promise<Telemetry> {
  if (endpoint === undefined) return noTelemetry;
  const { openTelemetry } = await import('./adapters/open-telemetry.js');
  return openTelemetry(endpoint);
}
