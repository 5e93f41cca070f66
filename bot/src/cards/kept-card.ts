import { card, heading, line, openUrl, paragraphs, run, type AdaptiveCard, type Element } from './elements.js';
import type { CardContext } from './card-context.js';
import { cutAt } from './plain-text.js';
import { firstThatFits } from './fit-card.js';

/** A choice's value says nothing to a reader. */
const isCode = (text: string): boolean => /^[a-z0-9-]{1,24}$/.test(text);

/** The plan is away, and the answer is kept: what was typed, and that nothing more is to be done. */
export function keptCard(given: Readonly<Record<string, unknown>>, context: CardContext): AdaptiveCard {
  const { words, language, page } = context;
  const texts = Object.values(given).filter((text): text is string => typeof text === 'string' && text.trim() !== '' && !isCode(text));
  return firstThatFits([4000, 1500, 700, 300], (length) => {
    const shown: Element[] = texts.flatMap((text) => paragraphs(cutAt(text, length).text));
    const yours: Element[] =
      shown.length === 0
        ? []
        : [
            line(run(words.kept.yours, { weight: 'Bolder', size: 'Small' }), { spacing: 'Medium' }),
            { type: 'Container', style: 'emphasis', spacing: 'Small', items: shown },
          ];
    return card(
      language,
      words.kept.heading,
      [heading(words.kept.heading, 'Medium'), line(run(words.kept.text), { spacing: 'Small' }), ...yours],
      [openUrl(words.list.openPlan, page)],
    );
  });
}
