import { maxLengthOf, type AnswerFault, type Answers, type Question } from '@virksomhedsplaner/shared/domain';
import type { CardTexts } from '@virksomhedsplaner/shared/texts';
import { line, run, subtle, type Element, type InputChoiceSet, type InputText } from './elements.js';
import { choiceTitle } from './rating-shapes.js';

const PREFIX = 'q_';

/** Input ids carry a prefix, so that no question can be taken for the card's own data. */
export function inputId(question: Pick<Question, 'id'>): string {
  return `${PREFIX}${question.id}`;
}

/** The answers in what a card sent, by question id. */
export function givenIn(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), value]] : [])));
}

/** An expanded choice may be read as Markdown, so only plain words stand there; the traffic light is always a list to pick from. */
function isExpanded(question: Question): boolean {
  const choices = question.choices ?? [];
  return question.meaning !== 'rating' && choices.length <= 4 && choices.every(({ label }) => /^[\p{L}\p{N}][\p{L}\p{N} ,]*$/u.test(label));
}

function inputFor(question: Question, value: string | undefined, words: CardTexts): InputText | InputChoiceSet {
  const label = question.required ? words.ask.required(question.text) : question.text;
  const common = { id: inputId(question), label, spacing: 'Small' as const, ...(value === undefined ? {} : { value }) };
  if (question.kind === 'text')
    return { type: 'Input.Text', ...common, isMultiline: true, maxLength: maxLengthOf(question), placeholder: words.ask.writeShort };
  const choices = (question.choices ?? []).map((choice) => ({ title: choiceTitle(question, choice), value: choice.value }));
  return isExpanded(question)
    ? { type: 'Input.ChoiceSet', ...common, style: 'expanded', choices }
    : { type: 'Input.ChoiceSet', ...common, style: 'compact', placeholder: words.ask.choose, choices };
}

function faultText(question: Question, fault: AnswerFault['fault'], value: string, words: CardTexts): string {
  if (fault === 'too-long') return words.fault.tooLong(value.length, maxLengthOf(question));
  if (fault === 'unknown-choice') return words.fault.unknownChoice;
  return question.kind === 'choice' ? words.fault.chooseOne : words.fault.writeOne;
}

interface InputsState {
  values: Answers;
  faults?: readonly AnswerFault[];
}

/** The round's own questions as inputs, each with its fault above it; nothing is required by the client, or a draft could not be saved. */
export function questionInputs(questions: readonly Question[], { values, faults = [] }: InputsState, words: CardTexts): Element[] {
  return questions.flatMap((question, at): Element[] => {
    const fault = faults.find((one) => one.question === question.id)?.fault;
    const value = values[question.id];
    const first = { spacing: 'Medium' as const, ...(at === 0 || questions.length < 3 ? {} : { separator: true as const }) };
    const number = questions.length < 3 ? [] : [line(run(words.ask.questionOf(at + 1, questions.length), subtle), first)];
    const message =
      fault === undefined
        ? []
        : [
            line(run(`▲ ${faultText(question, fault, value ?? '', words)}`, { color: 'Attention', weight: 'Bolder' }), {
              spacing: number.length === 0 ? 'Medium' : 'Small',
            }),
          ];
    const input = inputFor(question, value, words);
    return [...number, ...message, number.length + message.length === 0 ? { ...input, spacing: 'Medium' } : input];
  });
}

/** The advice under the inputs, with the room there is. */
export function advice(questions: readonly Question[], words: CardTexts): Element[] {
  const lengths = questions.filter(({ kind }) => kind === 'text').map(maxLengthOf);
  return lengths.length === 0 ? [] : [line(run(words.ask.advice(Math.max(...lengths)), subtle))];
}
