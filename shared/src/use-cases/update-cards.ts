import { samePerson, type Day, type OutboxReminder, type Person, type PlanBook, type StatusReport } from '../domain/index.js';
import type { Card, ConversationReference } from '../ports/index.js';
import { daysOffUnder } from './days-off.js';
import { questionAbout, type OpenQuestion } from './open-question.js';
import type { UseCasePorts } from './use-case-ports.js';

type CardPorts = Pick<UseCasePorts, 'outbox' | 'conversations' | 'messenger' | 'repository'>;
export type AnsweredQuestion = OpenQuestion & { status: StatusReport };

export interface CardUpdate {
  question: AnsweredQuestion;
  /** Whose own card has been taken care of: who pressed the button. */
  except?: Person;
}

/** The card that a reader sees of the question as it stands now. */
export type ComposeAnswer = (question: AnsweredQuestion, to: ConversationReference) => Promise<Card>;

function peopleOf({ indsats, delegation }: OpenQuestion): Person[] {
  const all = [indsats.owner, ...indsats.coOwners, delegation?.from, delegation?.to].filter((person) => person !== undefined);
  return all.filter((person, at) => all.findIndex((other) => samePerson(other, person)) === at);
}

/** Lists renew themselves, and somebody may be writing in a form opened from one: only a message about one question is changed. */
function isAboutOne(gathered: readonly OutboxReminder[]): boolean {
  const questions = new Set(gathered.flatMap(({ roundId, indsatsIds }) => indsatsIds.map((id) => `${roundId}|${id}`)));
  return questions.size === 1 && gathered.every(({ step }) => step !== 'digest' && step !== 'snoozed' && step !== 'escalation');
}

/** The latest message to a person about the question, if it is about nothing else. */
async function messageAbout({ indsats, round }: OpenQuestion, recipient: string, { outbox, repository }: CardPorts): Promise<string | undefined> {
  const here = await outbox.sentTo(recipient, round.id);
  const about = here.filter(({ indsatsIds, activityId }) => indsatsIds.includes(indsats.id) && activityId !== undefined);
  const latest = about.sort((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? '')).at(-1)?.activityId;
  if (latest === undefined) return undefined;
  const others = (await repository.activeRounds()).filter(({ id }) => id !== round.id);
  const elsewhere = await Promise.all(others.map(({ id }) => outbox.sentTo(recipient, id)));
  return isAboutOne([...here, ...elsewhere.flat()].filter(({ activityId }) => activityId === latest)) ? latest : undefined;
}

/**
 * Shows the answer (or that it was taken back) on the cards that asked the others for it, so that a co-owner meets an answer
 * already given. Returns how many cards were changed; a card that Teams will not change is left as it is.
 */
export async function updateCards(ports: CardPorts, { question, except }: CardUpdate, compose: ComposeAnswer): Promise<number> {
  let changed = 0;
  for (const person of peopleOf(question).filter((one) => !samePerson(one, except))) {
    const to = await ports.conversations.findByUpn(person.upn);
    const message = to === undefined ? undefined : await messageAbout(question, person.upn.toLowerCase(), ports);
    if (to === undefined || message === undefined) continue;
    const result = await ports.messenger.updateCard(to, message, await compose(question, to));
    if (result.ok) changed += 1;
  }
  return changed;
}

interface PageAnswers {
  books: readonly PlanBook[];
  /** ISO instant: only answers given after it. */
  since: string;
  today: Day;
}

/** The cards of answers that were given on the page: nobody pressed a button, so everybody's card is changed. */
export async function updateCardsOfPageAnswers(
  ports: CardPorts & Pick<UseCasePorts, 'concepts' | 'calendar'>,
  { books, since, today }: PageAnswers,
  compose: ComposeAnswer,
): Promise<number> {
  let changed = 0;
  for (const book of books) {
    const concept = ports.concepts.find(({ id }) => id === book.concept);
    for (const status of book.statuses.filter(({ source, answeredAt = '' }) => source === 'page' && answeredAt > since)) {
      const indsats = book.indsatser.find(({ id }) => id === status.indsatsId);
      const round = book.rounds.find(({ id }) => id === status.roundId);
      if (indsats === undefined || round === undefined) continue;
      const question = questionAbout(indsats, round, { book, concept, today, isDayOff: daysOffUnder(concept, ports.calendar) });
      changed += await updateCards(ports, { question: { ...question, status } }, compose);
    }
  }
  return changed;
}
