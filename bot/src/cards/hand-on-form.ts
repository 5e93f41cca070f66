import type { Person } from '@virksomhedsplaner/shared/domain';
import { LONGEST_NOTE, type HandOnFault, type HandOnForm, type OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from './card-context.js';
import { card, execute, heading, line, run, subtle, type AdaptiveCard, type Element } from './elements.js';
import { indsatsLines } from './question-head.js';
import { verbs } from './verbs.js';

const ids = { chosen: 'colleague', typed: 'email', note: 'note' } as const;

/** What the form sent; anything that is not text is nothing. */
export function handOnFormIn(data: Readonly<Record<string, unknown>>): HandOnForm {
  const textOf = (id: string): string => (typeof data[id] === 'string' ? data[id] : '');
  return { chosen: textOf(ids.chosen), typed: textOf(ids.typed), note: textOf(ids.note) };
}

interface FormState {
  colleagues: readonly Person[];
  form?: HandOnForm;
  fault?: HandOnFault;
  draftKept: boolean;
}

function inputs({ colleagues, form }: FormState, { words }: CardContext): Element[] {
  const value = (text: string | undefined) => (text === undefined || text === '' ? {} : { value: text });
  const choices = colleagues.map(({ upn, name }) => ({ title: name, value: upn }));
  const list: Element = {
    type: 'Input.ChoiceSet',
    id: ids.chosen,
    label: words.handOn.colleague,
    style: 'compact',
    placeholder: words.ask.choose,
    choices,
    spacing: 'Medium',
    ...value(form?.chosen),
  };
  return [
    ...(choices.length === 0 ? [] : [list]),
    { type: 'Input.Text', id: ids.typed, label: words.handOn.email, maxLength: 255, spacing: 'Medium', ...value(form?.typed) },
    { type: 'Input.Text', id: ids.note, label: words.handOn.note, isMultiline: true, maxLength: LONGEST_NOTE, spacing: 'Medium', ...value(form?.note) },
  ];
}

/** «Videregiv»: whom to ask instead, with what is wrong above the fields. */
export function handOnForm(question: OpenQuestion, state: FormState, context: CardContext): AdaptiveCard {
  const { words, language } = context;
  const { fault, draftKept } = state;
  const data = { token: context.tokenFor(question) };
  const message = fault === undefined ? [] : [line(run(`▲ ${words.handOn[fault]}`, { color: 'Attention', weight: 'Bolder' }), { spacing: 'Medium' })];
  return card(
    language,
    fault === undefined ? words.handOn.heading : words.handOn[fault],
    [
      heading(words.handOn.heading, 'Medium'),
      ...indsatsLines(question, context),
      line(run(words.handOn.text), { spacing: 'Small' }),
      ...message,
      ...inputs(state, context),
      ...(draftKept ? [line(run(`◐ ${words.snooze.kept}`, subtle), { spacing: 'Medium' })] : []),
    ],
    [execute(words.handOn.send, verbs.handOnTo, data, { style: 'positive' }), execute(words.handOn.answerYourself, verbs.open, data)],
  );
}
