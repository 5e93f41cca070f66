import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import type { Card } from '@virksomhedsplaner/shared/ports';
import { answeredCard } from './answered-card.js';
import { askCard } from './ask-card.js';
import type { CardContext } from './card-context.js';
import { contextIn, evaluationOf, questionOf, statusWith } from './cards.fixture.js';
import { conflictCard } from './conflict-card.js';
import { cameBackCard, declinedCard, delegatedCard, handedOnCard } from './hand-on-cards.js';
import { handOnForm } from './hand-on-form.js';
import { helpCard } from './help-card.js';
import { keptCard } from './kept-card.js';
import { escalationCard, mineCard, waitingCard } from './list-cards.js';
import { progressCard } from './progress-card.js';
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

function handOnCards(hostile: OpenQuestion, context: CardContext, text: string): Record<string, Card> {
  const to = { upn: 'bo.dahl@demo.example', name: text.slice(0, 255) };
  const from = { upn: 'anne.holm@demo.example', name: text.slice(0, 255) };
  const delegation = { indsatsId: 12, roundId: 1, from, to, state: 'open' as const, at: '2023-02-20T10:00:00.000Z', note: text.slice(0, 300) };
  const colleagues = Array.from({ length: 15 }, (_, at) => ({ upn: `kollega${at}@demo.example`, name: text.slice(0, 255) }));
  const asked = { ...hostile, delegation, asDelegate: true };
  const form = { chosen: '', typed: text.slice(0, 255), note: text.slice(0, 300) };
  return {
    'hand on': handOnForm(hostile, { colleagues, draftKept: true }, context),
    'hand on with a fault': handOnForm(hostile, { colleagues: [], form, fault: 'unknown', draftKept: false }, context),
    'handed on': handedOnCard(hostile, { to, told: 'unreachable' }, context),
    delegated: delegatedCard(asked, context),
    'asked as a colleague': askCard(asked, context),
    'came back': cameBackCard({ ...hostile, delegation: { ...delegation, state: 'declined' } }, context),
    declined: declinedCard(asked, from, context),
    'mine, handed on': mineCard([{ ...asked, question: asked, handedTo: to }], context),
  };
}

function progressCards(text: string, hostile: OpenQuestion, context: CardContext): Record<string, Card> {
  const name = text.slice(0, 255);
  const units = Array.from({ length: 40 }, (_, at) => ({ name: `${name} ${at}`, asked: 7, answered: at % 8, missing: at % 2, overdue: 1 }));
  const people = Array.from({ length: 30 }, (_, at) => ({ upn: `p${at}@demo.example`, name }));
  const withoutOwner = Array.from({ length: 30 }, () => hostile.indsats);
  const { round, dueDay, today } = questionOf();
  const counts = { asked: 280, answered: 33, missing: 20, overdue: 4, workingDaysLeft: -2 };
  const one = { ...counts, round: { ...round, name }, dueDay, today, units, withoutOwner, unreached: people };
  const done = {
    ...one,
    asked: 7,
    answered: 7,
    missing: 0,
    overdue: 0,
    units: [{ name: '', asked: 7, answered: 7, missing: 0, overdue: 0 }],
    withoutOwner: [],
    unreached: [],
  };
  return {
    overview: progressCard([one], context),
    'overview of five rounds': progressCard([one, one, one, one, done], context),
    'overview when all have answered': progressCard([done], context),
    'overview without a round': progressCard([], context),
    'digest with something of one’s own': waitingCard([hostile, hostile], context, [one, done]),
    'overdue, the manager will be told': askCard({ ...hostile, escalation: { manager: people[0] ?? { upn: '', name }, day: '2023-03-09' } }, context),
    kept: keptCard({ status: text, vurdering: 'on-track' }, context),
    'overdue, the manager was told': askCard({ ...hostile, escalation: { manager: people[0] ?? { upn: '', name }, day: '2023-02-20' } }, context),
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
    'answered, as it stands': answeredCard({ ...hostile, status }, context, { justSent: false }),
    'answered, can be taken back': answeredCard({ ...hostile, status }, context, { justSent: true, mayWithdraw: true }),
    answered: answeredCard({ ...hostile, status }, context, { justSent: true, othersWaiting: 2 }),
    conflict: conflictCard({ ...hostile, status }, { answers, ownStands: false }, context),
    'conflict with oneself': conflictCard({ ...hostile, status }, { answers, ownStands: true }, context),
    withdrawn: askCard(hostile, context, { kind: 'withdrawn', answers }),
    refused: refusedCard(
      { attempt: 'saving', reason: 'Runden er lukket.', question: hostile, given: answers, retry: { verb: 'submit', token: 'token' } },
      context,
    ),
    waiting: waitingCard(several, context),
    'nothing waits': waitingCard([], context),
    mine: mineCard(own, context),
    'none of mine': mineCard([], context),
    escalation: escalationCard(several, context),
    ...progressCards(text, hostile, context),
    ...snoozeCards(text, context),
    ...handOnCards(hostile, context, text),
    help: helpCard(context, text.slice(0, 60)),
  };
}
