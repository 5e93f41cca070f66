import type { CardContext } from './card-context.js';
import { card, execute, heading, line, openUrl, row, run, subtle, type AdaptiveCard, type Element } from './elements.js';
import { verbs } from './verbs.js';

/** What the bot can do; `first` is a greeting or what it did not understand. */
export function helpCard(context: CardContext, first?: string): AdaptiveCard {
  const { words, language, page } = context;
  const { help, list } = words;
  const opening: Element[] = first === undefined ? [] : [line(run(first))];
  const word = (entry: { word: string; text: string }, verb: string): Element =>
    row(
      [line(run(entry.word, { weight: 'Bolder' })), line(run(entry.text, subtle), { spacing: 'None' })],
      execute(list.show, verb, {}, { tooltip: `${list.show} ${entry.word}` }),
    );
  return card(
    language,
    `${help.heading}: ${help.mine.word}, ${help.waiting.word}`,
    [
      ...opening,
      heading(help.heading),
      line(run(help.text), { spacing: 'Small' }),
      word(help.mine, verbs.mine),
      word(help.waiting, verbs.waiting),
      word(help.overview, verbs.overview),
      line(run(help.hours, subtle), { spacing: 'Medium' }),
    ],
    [openUrl(list.openPlan, page)],
  );
}
