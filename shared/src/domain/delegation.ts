import type { Indsats } from './indsats.js';
import { samePerson, type Person } from './person.js';
import type { Unit } from './unit.js';
import { askedAbout } from './who-may-answer.js';

export type DelegationState = 'open' | 'declined';

/** A question that one of those asked has handed to a colleague: one indsats in one round. */
export interface Delegation {
  indsatsId: number;
  roundId: number;
  from: Person;
  to: Person;
  state: DelegationState;
  /** ISO instant of the handing on; declining leaves it. */
  at: string;
  note?: string;
}

/** One row a question and colleague: to decline touches nobody else's. */
export function delegationKey({ indsatsId, roundId, to }: Pick<Delegation, 'indsatsId' | 'roundId' | 'to'>): string {
  return `${indsatsId}|${roundId}|${to.upn.toLowerCase()}`;
}

interface Delegations {
  delegations?: readonly Delegation[];
}
type HandingOn = Delegations & { units: readonly Unit[] };

/** The latest handing on of a question, declined or not; of two at the same moment the one listed last. */
export function latestDelegation(indsatsId: number, roundId: number, { delegations = [] }: Delegations): Delegation | undefined {
  const own = delegations.filter((one) => one.indsatsId === indsatsId && one.roundId === roundId);
  return own.reduce<Delegation | undefined>((latest, one) => (latest === undefined || one.at >= latest.at ? one : latest), undefined);
}

/** The handing on that holds now: not declined, and by somebody who is still asked about the indsats. */
export function activeDelegation(indsats: Indsats, roundId: number, book: HandingOn): Delegation | undefined {
  const latest = latestDelegation(indsats.id, roundId, book);
  return latest?.state === 'open' && askedAbout(indsats, book.units).some((asked) => samePerson(asked, latest.from)) ? latest : undefined;
}

/** Who is asked about an indsats in a round: the colleague it was handed to, else owner and co-owners, else the manager. */
export function askedIn(indsats: Indsats, roundId: number, book: HandingOn): Person[] {
  const delegation = activeDelegation(indsats, roundId, book);
  return delegation === undefined ? askedAbout(indsats, book.units) : [delegation.to];
}
