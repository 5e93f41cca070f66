import type { Card } from '@virksomhedsplaner/shared/ports';
import { answeredCard } from './answered-card.js';
import { askCard } from './ask-card.js';
import type { CardContext } from './card-context.js';
import { contextIn, evaluationOf, questionOf, statusWith } from './cards.fixture.js';
import { conflictCard } from './conflict-card.js';
import { helpCard } from './help-card.js';
import { escalationCard, mineCard, waitingCard } from './list-cards.js';
import { refusedCard } from './refused-card.js';
import { snoozeChoicesCard, snoozedCard } from './snooze-cards.js';

const draft = {
  indsatsId: 12,
  roundId: 1,
  answers: { status: 'Halvvejs' },
  savedBy: { upn: 'bo.dahl@demo.example', name: 'Bo Dahl' },
  savedAt: '2023-02-20T10:00:00.000Z',
};

function snoozeCards(text: string, context: CardContext): Record<string, Card> {
  const { round, dueDay } = questionOf();
  const rounds = [{ round: { ...round, name: text.slice(0, 255) }, dueDay, indsatsIds: [12] }];
  const scope = { token: 'token', draftKept: true };
  const choices = [
    { kind: 'tomorrow' as const, until: '2023-02-24' },
    { kind: 'due-day' as const, until: '2023-02-28' },
  ];
  return {
    'snooze choices': snoozeChoicesCard(choices, scope, context),
    snoozed: snoozedCard('2023-02-24', rounds, { scope, context }),
    'snoozed all after the due day': snoozedCard('2023-03-01', rounds, { scope: { draftKept: false }, context }),
  };
}

/** Every card the bot can show, with people's text `text` wherever people's text can stand. */
export function everyCard(text: string, locale = 'da-DK'): Record<string, Card> {
  const context = contextIn(locale);
  const plain = questionOf();
  const hostile = questionOf({ indsats: { ...plain.indsats, title: text.slice(0, 255), fields: { target: `<p>${text}</p>` } }, unitName: text.slice(0, 255) });
  const answers = { status: text, vurdering: 'on-track' };
  const status = statusWith(answers);
  const several = Array.from({ length: 8 }, (_, at) => ({ ...hostile, indsats: { ...hostile.indsats, id: at }, workingDaysLeft: at - 2 }));
  const own = several.map((question, at) => ({ ...question, ...(at % 3 === 0 ? {} : { question: at % 3 === 1 ? question : { ...question, status } }) }));
  const faults = [
    { question: 'status', fault: 'too-long' as const },
    { question: 'vurdering', fault: 'missing' as const },
  ];
  return {
    ask: askCard(hostile, context),
    'ask with an earlier answer': askCard(evaluationOf(text), context),
    'ask with a draft': askCard({ ...hostile, draft }, context),
    'ask with faults': askCard(hostile, context, { kind: 'faults', answers, faults, savedAt: '2023-02-23T09:42:00.000Z' }),
    'draft saved': askCard(hostile, context, { kind: 'draft-saved', answers, savedAt: '2023-02-23T09:42:00.000Z' }),
    correcting: askCard(hostile, context, { kind: 'correcting', answers, replaces: '"3"' }),
    answered: answeredCard({ ...hostile, status }, context, { justSent: true, othersWaiting: 2 }),
    conflict: conflictCard({ ...hostile, status }, answers, context),
    refused: refusedCard(
      { attempt: 'saving', reason: 'Runden er lukket.', question: hostile, given: answers, retry: { verb: 'submit', token: 'token' } },
      context,
    ),
    waiting: waitingCard(several, context),
    'nothing waits': waitingCard([], context),
    mine: mineCard(own, context),
    'none of mine': mineCard([], context),
    escalation: escalationCard(several, context),
    ...snoozeCards(text, context),
    help: helpCard(context, text.slice(0, 60)),
  };
}
