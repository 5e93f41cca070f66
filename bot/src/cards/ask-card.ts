import type { AnswerFault, Answers } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { card, execute, line, openUrl, run, subtle, type Action, type ActionData, type AdaptiveCard, type Container, type Element } from './elements.js';
import { firstThatFits } from './fit-card.js';
import { background, type BackgroundLimits } from './question-background.js';
import { indsatsLines, roundLines } from './question-head.js';
import { advice, questionInputs } from './question-inputs.js';
import { verbs } from './verbs.js';

/** What has just happened to the form, if anything. */
export type FormState =
  | { kind: 'fresh' }
  /** `savedAt` is an ISO instant. */
  | { kind: 'draft-saved'; answers: Answers; savedAt: string }
  | { kind: 'faults'; answers: Answers; faults: readonly AnswerFault[]; savedAt?: string }
  | { kind: 'correcting'; answers: Answers; replaces: string }
  /** The answer was taken back and is a draft again. */
  | { kind: 'withdrawn'; answers: Answers };

const limits: readonly [BackgroundLimits, ...BackgroundLimits[]] = [
  { target: 800, earlier: 600 },
  { target: 400, earlier: 200 },
  { target: 150, earlier: 80 },
];

/** A draft from before the answer that was reopened is of no use any more. */
function draftToGoOnFrom({ draft, status }: OpenQuestion): OpenQuestion['draft'] {
  return draft !== undefined && draft.savedAt > (status?.answeredAt ?? '') ? draft : undefined;
}

function valuesOf(question: OpenQuestion, state: FormState): Answers {
  if (state.kind !== 'fresh') return state.answers;
  return draftToGoOnFrom(question)?.answers ?? question.status?.answers ?? {};
}

function noteOn(question: OpenQuestion, state: FormState, { words }: CardContext): Element[] {
  const box = (style: Container['style'], strong: string, text: string): Container => ({
    type: 'Container',
    style,
    spacing: 'Medium',
    items: [line([run(strong, { weight: 'Bolder' }), run(text)])],
  });
  if (state.kind === 'withdrawn') return [box('good', `✓ ${words.draft.withdrawn}`, words.draft.withdrawnText)];
  if (state.kind === 'draft-saved') return [box('good', `✓ ${words.draft.saved(state.savedAt)}`, words.draft.notSent)];
  if (state.kind === 'faults') {
    const kept = state.savedAt === undefined ? words.fault.kept : words.fault.keptAsDraft(state.savedAt);
    return [box('attention', words.fault.heading, `${words.fault.some(state.faults.length)} ${kept}`)];
  }
  const draft = draftToGoOnFrom(question);
  return state.kind === 'fresh' && draft !== undefined
    ? [line(run(`◐ ${words.draft.from(draft.savedBy.name, draft.savedAt)}`, subtle), { spacing: 'Medium' })]
    : [];
}

/** The etag a new answer replaces: of the answer being corrected, or of one the secretariat reopened. */
function replacedBy(question: OpenQuestion, state: FormState): string | undefined {
  return state.kind === 'correcting' ? state.replaces : question.status?.etag;
}

/** What one can do instead of answering now: later, or somebody else; the colleague who was asked instead can say no. */
function instead({ asDelegate }: OpenQuestion, data: ActionData, { words }: CardContext): Action[] {
  const look = { mode: 'secondary' as const };
  const other = asDelegate === true ? execute(words.handOn.decline, verbs.decline, data, look) : execute(words.handOn.button, verbs.handOn, data, look);
  return [execute(words.snooze.button, verbs.snooze, data, look), other];
}

/** What the owner is to know of the manager: heard already, or will if nothing comes. */
function escalationLine({ escalation, today }: OpenQuestion, { words }: CardContext): Element[] {
  if (escalation === undefined) return [];
  const { manager, day } = escalation;
  const text = day <= today ? words.overview.told(day, manager.name) : words.overview.willTell(day, manager.name);
  return [line(run(text, subtle), { spacing: 'None' })];
}

/** The card that asks: round, indsats, target, latest answer, and the round's own questions. */
export function askCard(question: OpenQuestion, context: CardContext, state: FormState = { kind: 'fresh' }): AdaptiveCard {
  const { words, language, page } = context;
  const { questions } = question.round;
  const faults = state.kind === 'faults' ? { faults: state.faults } : {};
  const data = { token: context.tokenFor(question, replacedBy(question, state)) };
  const summary =
    state.kind === 'faults' ? `${words.fault.heading}${words.fault.some(state.faults.length)}` : words.ask.summary(question.round.name, question.indsats.title);
  return firstThatFits(limits, (limit) =>
    card(
      language,
      summary,
      [
        ...roundLines(question, context),
        ...escalationLine(question, context),
        ...indsatsLines(question, context),
        background(question, context, limit),
        ...noteOn(question, state, context),
        ...questionInputs(questions, { values: valuesOf(question, state), ...faults }, words),
        ...advice(questions, words),
      ],
      [
        execute(words.ask.send, verbs.submit, data, { style: 'positive' }),
        execute(words.ask.saveDraft, verbs.saveDraft, data),
        ...(state.kind === 'correcting' ? [] : instead(question, data, context)),
        { ...openUrl(words.ask.inPlan, addressOf(question, page)), mode: 'secondary' },
      ],
    ),
  );
}
