import { isWithin, unitsByCode, unitsNamedBy, type Unit } from './unit.js';

/**
 * The distinct units that take part in an indsats: groups counted as their members, a unit and its own part as one,
 * partners outside the organisation not at all. RU-07, RU-09, RU-10.
 */
export function participatingUnits(unitCodes: readonly string[], units: readonly Unit[]): string[] {
  const byCode = unitsByCode(units);
  const named = [...new Set(unitCodes.flatMap((code) => unitsNamedBy(code, units)))];
  return named.filter((code) => !named.some((other) => other !== code && isWithin(code, other, byCode)));
}

/** Tværgående: two or more units take part. Derived, never stored. RU-07. */
export function isCrossCutting(unitCodes: readonly string[], units: readonly Unit[]): boolean {
  return participatingUnits(unitCodes, units).length >= 2;
}
