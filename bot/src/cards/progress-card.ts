import type { RoundProgress, UnitProgress } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from './card-context.js';
import { card, heading, line, openUrl, run, subtle, type AdaptiveCard, type BarPart, type ColumnSet, type Element, type TextRun } from './elements.js';
import { firstThatFits } from './fit-card.js';
import { cutAt } from './plain-text.js';

/** Units a card names, the furthest behind first; fewer when several rounds are open. */
const UNITS = [12, 6, 3, 1] as const;
const LONGEST_NAME = 80;
/** More are open at once in no municipality. */
const ROUNDS = 8;

const percentOf = ({ answered, asked }: Pick<UnitProgress, 'answered' | 'asked'>): number => (asked === 0 ? 0 : Math.round((answered / asked) * 100));

/** «✓ 1 svaret · ○ 2 mangler · ◆ 3 forfaldne»: the same as the bar, in words. */
function countsOf({ answered, missing, overdue }: UnitProgress, { words }: CardContext): string {
  const { unitAnswered, unitMissing, unitOverdue } = words.overview;
  return [
    ...(answered === 0 ? [] : [`✓ ${unitAnswered(answered)}`]),
    ...(missing === 0 ? [] : [`○ ${unitMissing(missing)}`]),
    ...(overdue === 0 ? [] : [`◆ ${unitOverdue(overdue)}`]),
  ].join('  ·  ');
}

function barOf({ answered, missing, overdue }: UnitProgress): ColumnSet {
  const parts: [number, BarPart['style']][] = [
    [answered, 'good'],
    [missing, 'emphasis'],
    [overdue, 'attention'],
  ];
  const columns = parts.flatMap(([count, style]): BarPart[] =>
    count === 0 ? [] : [{ type: 'Column', width: String(count), style, minHeight: '10px', spacing: 'None', items: [] }],
  );
  return { type: 'ColumnSet', spacing: 'Small', columns };
}

function unitRows(unit: UnitProgress, context: CardContext): Element[] {
  const { overview } = context.words;
  const name = cutAt(unit.name === '' ? overview.withoutUnit : unit.name, LONGEST_NAME).text;
  const titled: ColumnSet = {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [line(run(name, { weight: 'Bolder' }))] },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [line(run(overview.unitOf(unit.answered, unit.asked)))] },
    ],
  };
  return [titled, barOf(unit), line(run(countsOf(unit, context), subtle), { spacing: 'Small' })];
}

/** Named as the units are: some, fewer where there is little room, and how many more there are. */
function names(label: string, all: readonly string[], { words, most }: CardContext & { most: number }): Element[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, most).map((name) => cutAt(name, LONGEST_NAME).text);
  const more = all.length > most ? words.overview.andMore(all.length - most) : '';
  return [line([run(label, { ...subtle, weight: 'Bolder' }), run(`${shown.join(', ')}${more}`, subtle)], { spacing: 'Small' })];
}

/** The sentence that says what somebody should do something about, or that nobody need. */
function attentionIn({ overdue, unreached, withoutOwner, asked, answered }: RoundProgress, { words }: CardContext): TextRun[] {
  const text = words.overview.attention(overdue, unreached.length, withoutOwner.length);
  if (text !== '') return [run('◆ ', { color: 'Attention', weight: 'Bolder' }), run(`${text}.`)];
  return asked > 0 && asked === answered ? [run('✓ ', { color: 'Good', weight: 'Bolder' }), run(words.overview.allAnswered)] : [];
}

function roundSection(progress: RoundProgress, context: CardContext, units: number): Element[] {
  const { overview, ask } = context.words;
  const { round, answered, asked, today, dueDay, unreached, withoutOwner } = progress;
  const attention = attentionIn(progress, context);
  const left = progress.units.length - units;
  const named = { ...context, most: Math.min(units, 5) };
  return [
    line(run(cutAt(round.name, LONGEST_NAME).text, { weight: 'Bolder', size: 'Large' }), { spacing: 'Medium' }),
    line([run(overview.answeredOf(answered, asked), { weight: 'Bolder' }), run(`  ·  ${overview.facts(percentOf(progress), today)}`, subtle)], {
      spacing: 'None',
    }),
    line(run(ask.due(dueDay), subtle), { spacing: 'None' }),
    ...(attention.length === 0 ? [] : [line(attention, { spacing: 'Small' })]),
    ...names(
      overview.unreached,
      unreached.map(({ name }) => name),
      named,
    ),
    ...names(
      overview.withoutOwner,
      withoutOwner.map(({ title }) => title),
      named,
    ),
    ...progress.units.slice(0, units).flatMap((unit) => unitRows(unit, context)),
    ...(left > 0 ? [line(run(overview.moreUnits(left)), { spacing: 'Medium' })] : []),
  ];
}

/** «33 af 49 indsatser er besvaret», in one sentence for the notification and for a list. */
export function progressSummary({ round, answered, asked }: RoundProgress, { words }: CardContext): string {
  return words.overview.summary(round.name, answered, asked);
}

/** The secretariat's digest, and what «overblik» answers: how far each round has come, unit by unit. */
export function progressCard(rounds: readonly RoundProgress[], context: CardContext): AdaptiveCard {
  const { words, language, page } = context;
  const actions = [openUrl(words.list.openPlan, page)];
  if (rounds.length === 0)
    return card(language, words.overview.noneOpen, [heading(words.overview.noneOpen), line(run(words.overview.noneOpenText), { spacing: 'Small' })], actions);
  const summary = rounds.map((one) => progressSummary(one, context)).join('. ');
  return firstThatFits(UNITS, (units) =>
    card(
      language,
      cutAt(summary, 400).text,
      rounds.slice(0, ROUNDS).flatMap((one) => roundSection(one, context, units)),
      actions,
    ),
  );
}
