import { acceptsAnswers, type Day, type PlanBook } from '../domain/index.js';
import type { MissingAnswer, MissingAnswerChanges, MissingAnswerList } from '../ports/index.js';
import { placeOf } from './open-question.js';
import { unansweredIn } from './who-is-reminded.js';

/** What every round that takes answers today still waits for; one without questions waits for nothing. */
export function missingAnswersIn(book: PlanBook, today: Day): MissingAnswer[] {
  const open = book.rounds.filter((round) => acceptsAnswers(round, today) && round.questions.length > 0);
  return open.flatMap((round) =>
    unansweredIn(book, round).map((indsats): MissingAnswer => {
      const { unit } = placeOf(indsats, book);
      const { id, title, owner } = indsats;
      return {
        ...{ indsatsId: id, roundId: round.id, title: `${title}: ${round.name}`, due: round.due },
        ...(unit === undefined ? {} : { unit }),
        ...(owner === undefined ? {} : { owner }),
      };
    }),
  );
}

/** Brings «Mangler svar» up to date with all plans that have a round that is not closed. Twice is harmless, and the second time writes nothing. */
export function listMissingAnswers(list: MissingAnswerList, books: readonly PlanBook[], today: Day): Promise<MissingAnswerChanges> {
  return list.replace(books.flatMap((book) => missingAnswersIn(book, today)));
}
