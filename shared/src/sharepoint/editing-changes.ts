import { isCrossCutting, type Unit } from '../domain/index.js';
import { indsatserList, indsatsKindWords, plansList, writeRow } from '../lists/index.js';
import type { IndsatsChange, PlanChange } from '../ports/index.js';
import type { Codes } from './rows-to-domain.js';
import { userIdOf, type Site } from './write-status.js';

/** A code that the site's list does not hold (any longer). */
export class UnknownCodeError extends Error {
  override name = 'UnknownCodeError';
  constructor(readonly code: string) {
    super(`Koden «${code}» findes ikke længere i listerne.`);
  }
}

function idOf(codes: Codes, code: string): number {
  for (const [id, known] of codes) if (known === code) return id;
  throw new UnknownCodeError(code);
}

/** undefined leaves a column alone, null clears it. */
function mapped<T, R>(value: T | null | undefined, map: (value: T) => R): R | null | undefined {
  if (value === undefined || value === null) return value as null | undefined;
  return map(value);
}

/** What SharePoint takes for a change of an indsats: codes as ids, people as users of the site. */
export async function indsatsRow(
  site: Site,
  change: IndsatsChange,
  codes: { units: Codes; goals: Codes; organisation: readonly Unit[] },
  key?: string,
): Promise<Record<string, unknown>> {
  const { fields = {}, kind, themes, units, goals, leadUnit, primaryGoal, owner, coOwners, planId, ...same } = change;
  const people = coOwners && (await Promise.all(coOwners.map((person) => userIdOf(site, person))));
  return writeRow(indsatserList, {
    ...fields,
    ...{ title: same.title, order: same.order, concept: same.concept, period: same.period, continuedFrom: same.continuedFrom, partners: same.partners },
    key,
    plan: planId,
    units: units?.map((code) => idOf(codes.units, code)),
    // for the list's view «Tværgående» alone: the product works it out from the units
    crossCutting: units && isCrossCutting(units, codes.organisation),
    goals: goals?.map((code) => idOf(codes.goals, code)),
    leadUnit: mapped(leadUnit, (code) => idOf(codes.units, code)),
    primaryGoal: mapped(primaryGoal, (code) => idOf(codes.goals, code)),
    owner: owner === undefined || owner === null ? owner : await userIdOf(site, owner),
    coOwners: people,
    themes: themes?.join('\n'),
    kind: mapped(kind, (value) => indsatsKindWords[value]),
  });
}

export function planRow(change: PlanChange): Record<string, unknown> {
  return writeRow(plansList, change);
}
