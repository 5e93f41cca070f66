import type { ReminderStep } from '@virksomhedsplaner/shared/domain';
import type { Notice, OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { askCard } from './ask-card.js';
import type { CardContext } from './card-context.js';
import type { AdaptiveCard } from './elements.js';
import { cameBackCard, delegatedCard } from './hand-on-cards.js';
import { escalationCard, waitingCard } from './list-cards.js';
import { progressCard } from './progress-card.js';

function distinct(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const seen = new Set<string>();
  return questions.filter(({ indsats, round }) => {
    const key = `${indsats.id}|${round.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A handing on, or a no to one, says first what has happened; with anything else in the message the question comes as ever. */
function cardAboutOne(question: OpenQuestion, steps: readonly ReminderStep[], context: CardContext): AdaptiveCard {
  const { delegation, asDelegate } = question;
  if (asDelegate === true && steps.includes('delegated')) return delegatedCard(question, context);
  return delegation?.state === 'declined' && steps.includes('declined') ? cameBackCard(question, context) : askCard(question, context);
}

/**
 * One person's message: the form itself for one indsats, a choice for several. A manager with nothing of their own gets
 * the unit's list; with something of their own, all in one list, because there is one message a day. So too the digest:
 * alone it is the overview itself, with something of one's own a row in that list.
 */
export function noticeCard({ parts }: Notice, context: CardContext): AdaptiveCard {
  const digests = parts.flatMap(({ progress }) => (progress === undefined ? [] : [progress]));
  const all = distinct(parts.flatMap(({ questions }) => questions)).sort((a, b) => a.dueDay.localeCompare(b.dueDay));
  if (all.length === 0 && digests.length > 0) return progressCard(digests, context);
  if (digests.length > 0) return waitingCard(all, context, digests);
  if (parts.every(({ step }) => step === 'escalation')) return escalationCard(all, context);
  const [only, ...others] = all;
  return only !== undefined && others.length === 0
    ? cardAboutOne(
        only,
        parts.map(({ step }) => step),
        context,
      )
    : waitingCard(all, context);
}
