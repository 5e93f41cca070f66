import { daysBetween } from '@virksomhedsplaner/shared/domain';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { addressOf, type CardContext } from './card-context.js';
import { bold, line, run, subtle, type Element, type RichTextBlock } from './elements.js';

/** A round open for longer than this is told by its window, a shorter one by its due day. */
const LONG_WINDOW_DAYS = 45;

function daysLeftIn(workingDaysLeft: number, { words }: Pick<CardContext, 'words'>): string {
  if (workingDaysLeft === 0) return words.ask.dueToday;
  return workingDaysLeft > 0 ? words.ask.daysLeft(workingDaysLeft) : words.ask.daysOver(-workingDaysLeft);
}

/** "Midtvejsstatus februar 2023 · frist tirsdag den 28. februar" and the days left beneath. */
export function roundLines({ round, dueDay, workingDaysLeft }: OpenQuestion, context: CardContext): RichTextBlock[] {
  const { words } = context;
  const window = daysBetween(round.opens, dueDay) > LONG_WINDOW_DAYS ? words.ask.window(round.opens, dueDay) : words.ask.due(dueDay);
  const colour = workingDaysLeft < 0 ? { color: 'Attention' as const } : {};
  return [
    line([run(round.name, bold), run(`  ·  ${window}`, subtle)]),
    line(run(daysLeftIn(workingDaysLeft, context), { size: 'Small', ...bold, ...colour }), { spacing: 'None' }),
  ];
}

/** The heading of the indsats as a link to the plan, its unit and plan beneath. */
export function indsatsLines(question: OpenQuestion, { words, page }: CardContext): Element[] {
  const { indsats, unitName, planTitle } = question;
  const selectAction = { type: 'Action.OpenUrl' as const, title: words.ask.seeInPlan, url: addressOf(question, page) };
  const where = [unitName, planTitle].filter((part) => part !== '').join(', ');
  return [line(run(indsats.title, { size: 'Large', ...bold, selectAction }), { spacing: 'Small' }), line(run(where, subtle), { spacing: 'None' })];
}
