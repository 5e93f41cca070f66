import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { card, execute, heading, line, openUrl, run, subtle, type Action, type ActionData, type AdaptiveCard, type Element } from './elements.js';
import { inputId } from './question-inputs.js';
import type { Verb } from './verbs.js';

export interface Refusal {
  /** Whether somebody tried to save something, and then whether we know that it was not saved. */
  attempt: 'reading' | 'saving' | 'saving-unsure';
  reason: string;
  question?: OpenQuestion;
  /** What was typed, by question id. */
  given?: Readonly<Record<string, unknown>>;
  /** What to press to try the same again: the verb, and the sealed data. */
  retry?: { verb: Verb; token: string; data?: ActionData };
}

interface Typed {
  id: string;
  text: string;
}

function typedIn(given: Refusal['given'] = {}): Typed[] {
  return Object.entries(given).flatMap(([id, text]) => (typeof text === 'string' && text.trim() !== '' ? [{ id, text }] : []));
}

/** A choice's value says nothing to a reader: it travels with the button instead of standing in a box. */
const isCode = ({ text }: Typed): boolean => /^[a-z0-9-]{1,24}$/.test(text);

function actionsFor({ question, retry }: Refusal, codes: ActionData, { words, page }: CardContext): Action[] {
  const again = retry === undefined ? [] : [execute(words.refused.tryAgain, retry.verb, { ...codes, ...retry.data, token: retry.token })];
  const inPlan = question === undefined ? [openUrl(words.list.openPlan, page)] : [openUrl(words.ask.inPlan, addressOf(question, page))];
  return [...again, ...inPlan];
}

/** Says why nothing was written and gives back what was typed, ready to be copied or sent again. */
export function refusedCard(refusal: Refusal, context: CardContext): AdaptiveCard {
  const { words, language } = context;
  const { question, reason, attempt } = refusal;
  const typed = typedIn(refusal.given);
  const codes = Object.fromEntries(typed.filter(isCode).map(({ id, text }) => [inputId({ id }), text]));
  const title = { reading: words.refused.title, saving: words.refused.heading, 'saving-unsure': words.refused.unsure }[attempt];
  const about: Element[] =
    question === undefined ? [] : [line([run(question.indsats.title, { weight: 'Bolder' }), run(`  ·  ${question.unitName}`, subtle)], { spacing: 'Medium' })];
  const texts = typed
    .filter((one) => !isCode(one))
    .map(({ id, text }): Element => ({
      type: 'Input.Text',
      id: inputId({ id }),
      label: words.refused.yourText,
      isMultiline: true,
      value: text,
      spacing: 'Small',
    }));
  return card(
    language,
    `${title}: ${reason}`,
    [{ type: 'Container', style: 'attention', items: [heading(title, 'Medium'), line(run(reason), { spacing: 'Small' })] }, ...about, ...texts],
    actionsFor(refusal, codes, context),
  );
}
