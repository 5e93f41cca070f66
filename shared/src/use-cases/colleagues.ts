import { askedAbout, samePerson, type Indsats, type Person, type PlanBook } from '../domain/index.js';

/** No more than a list on a phone shows. */
const MOST = 15;

/**
 * The colleagues to offer when a question is handed on: first the indsats's own people, then its units' managers and the
 * people of the units' other indsatser. Everybody once, without the person who asks.
 */
export function colleaguesFor(indsats: Indsats, book: PlanBook, person: Person): Person[] {
  const codes = new Set([...indsats.units, ...(indsats.leadUnit === undefined ? [] : [indsats.leadUnit])]);
  const managers = book.units.flatMap((unit) => (codes.has(unit.code) && unit.manager !== undefined ? [unit.manager] : []));
  const nearby = book.indsatser.filter((other) => other.units.some((code) => codes.has(code)));
  const known = [...askedAbout(indsats, book.units), ...managers, ...nearby.flatMap((other) => askedAbout(other, book.units))];
  const others = known.filter((one, at) => !samePerson(one, person) && known.findIndex((other) => samePerson(other, one)) === at);
  return others.slice(0, MOST);
}
