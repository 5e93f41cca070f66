import type { AdaptiveCard } from '../cards/elements.js';
import type { Reply } from './incoming.js';

export function replyWith(card: AdaptiveCard): Reply {
  return { card, summary: card.speak };
}
