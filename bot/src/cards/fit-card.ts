import type { AdaptiveCard } from './elements.js';

/** Teams measures a message in UTF-16 and refuses large ones; we stay far below. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
export const LARGEST_CARD_BYTES = 25_000;

export function bytesOf(card: AdaptiveCard): number {
  return JSON.stringify(card).length * 2;
}

/** The first variant that is small enough, else the last: what a person has typed is kept even when it is more. */
export function firstThatFits<T>(limits: readonly [T, ...T[]], build: (limit: T) => AdaptiveCard): AdaptiveCard {
  let built = build(limits[0]);
  for (const limit of limits.slice(1)) {
    if (bytesOf(built) <= LARGEST_CARD_BYTES) break;
    built = build(limit);
  }
  return built;
}
