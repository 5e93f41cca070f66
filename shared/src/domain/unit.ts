import type { Person } from './person.js';

/** area: the department above; center, section, staff, agreement-unit: units with plans of their own; group: a name for several units. */
export type UnitKind = 'area' | 'center' | 'section' | 'staff' | 'agreement-unit' | 'group';

/** A unit of the organisation (enhed). `code` is its stable key; `parent` the code of the unit above. */
export interface Unit {
  code: string;
  name: string;
  kind: UnitKind;
  parent?: string;
  /** Other spellings met in documents: "Center Sundhed og Træning". */
  aliases: string[];
  /** Who is asked when an indsats has no owner or its owner has left. */
  manager?: Person;
  active: boolean;
}

/** Finds units by code; unknown codes are left out. */
export function unitsByCode(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.map((unit) => [unit.code, unit]));
}

/**
 * The units that a named unit stands for. A group ("Alle centre") stands for its active siblings, so it follows the
 * organisation; every other unit stands for itself, however many parts it has ("Stabene"). RU-07, RU-10.
 */
export function unitsNamedBy(code: string, units: readonly Unit[]): string[] {
  const unit = units.find((candidate) => candidate.code === code);
  if (unit === undefined || unit.kind !== 'group') return [code];
  return units.filter((other) => other.active && other.kind !== 'group' && other.parent === unit.parent).map((other) => other.code);
}

/** True when `code` is `ancestor` or lies below it in the organisation. */
export function isWithin(code: string, ancestor: string, byCode: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); at = byCode.get(at)?.parent) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}
