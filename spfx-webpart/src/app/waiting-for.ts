import { acceptsAnswers, askedIn, samePerson, type Day, type Person, type PlanBook } from '@virksomhedsplaner/shared/domain';

/** How many indsatser of a book wait for a person's answer. */
export function waitingFor(me: Person, book: PlanBook, today: Day): number {
  const open = book.rounds.filter((round) => acceptsAnswers(round, today));
  const answered = new Set(book.statuses.filter(({ state }) => state !== 'reopened').map(({ indsatsId, roundId }) => `${indsatsId}|${roundId}`));
  return book.indsatser.filter((indsats) =>
    open.some(({ id }) => !answered.has(`${indsats.id}|${id}`) && askedIn(indsats, id, book).some((asked) => samePerson(asked, me))),
  ).length;
}
