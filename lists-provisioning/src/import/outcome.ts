/** Something the reader of a file is not certain of, with the place it concerns. */
export interface Unsure {
  row: string;
  what: string;
}

/** What a step made, with what it would say about it. A refused file has errors and no value; texts are Danish sentences for the user. */
export type Outcome<T> = { ok: true; value: T; unsure: Unsure[]; warnings: string[] } | { ok: false; errors: string[] };

export function made<T>(value: T, remarks: { unsure?: Unsure[]; warnings?: string[] } = {}): Outcome<T> {
  return { ok: true, value, unsure: remarks.unsure ?? [], warnings: remarks.warnings ?? [] };
}

export function refused(...errors: string[]): { ok: false; errors: string[] } {
  return { ok: false, errors };
}
