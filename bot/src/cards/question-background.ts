import { dayOfInstant } from '@virksomhedsplaner/shared/texts';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { line, paragraphs, run, type Container, type Element, type RichTextBlock, type TextRun } from './elements.js';
import { cutAt, plainText } from './plain-text.js';
import { shapeOf } from './rating-shapes.js';

/** Characters of the target and of the earlier answer that a card may show. */
export interface BackgroundLimits {
  target: number;
  earlier: number;
}

const label = (text: string, spacing?: 'Medium'): RichTextBlock =>
  line(run(text, { weight: 'Bolder', size: 'Small' }), spacing === undefined ? {} : { spacing });

function shortened(
  text: string,
  length: number,
  { question, context, first = [] }: { question: OpenQuestion; context: CardContext; first?: TextRun[] },
): RichTextBlock[] {
  const { text: shown, cut } = cutAt(text, length);
  const { readAll } = context.words.ask;
  const link = line(run(readAll, { size: 'Small', selectAction: { type: 'Action.OpenUrl', title: readAll, url: addressOf(question, context.page) } }), {
    spacing: 'None',
  });
  return [...paragraphs(shown, first), ...(cut ? [link] : [])];
}

/** "● Efter planen, 24. februar 2023: To af tre redskaber er i brug." */
function earlierLines(question: OpenQuestion, context: CardContext, length: number): RichTextBlock[] {
  const { earlier } = question;
  if (earlier === undefined) return [line(run(context.words.ask.noEarlier), { spacing: 'None' })];
  const { round, status } = earlier;
  const chosen = round.questions.flatMap(({ id, choices }) => choices?.filter(({ value }) => value === status.answers[id]).map((choice) => choice.label) ?? []);
  const when = status.answeredAt === undefined ? round.name : dayOfInstant(status.answeredAt, context.language);
  const texts = round.questions.filter(({ kind }) => kind === 'text').flatMap(({ id }) => status.answers[id] ?? []);
  const shape = shapeOf(status.rating);
  const first = shape === undefined ? [] : [run(`${shape.shape} `, { color: shape.colour })];
  return shortened(`${[...chosen, when].join(', ')}: ${texts.join('\n')}`, length, { question, context, first });
}

/** The target and the latest answer, on a ground of their own. */
export function background(question: OpenQuestion, context: CardContext, limits: BackgroundLimits): Container {
  const target = plainText(question.indsats.fields.target);
  const targetLines: Element[] = target === '' ? [] : [label(question.targetLabel), ...shortened(target, limits.target, { question, context })];
  const earlier: Element[] = [label(context.words.ask.earlier, target === '' ? undefined : 'Medium'), ...earlierLines(question, context, limits.earlier)];
  return { type: 'Container', style: 'emphasis', spacing: 'Medium', items: [...targetLines, ...earlier] };
}
