import { jest } from '@jest/globals';
import type * as AdaptiveCards from 'adaptivecards';

const { AdaptiveCard, SerializationContext, Versions } = jest.requireActual<typeof AdaptiveCards>('adaptivecards/dist/adaptivecards.js');

/** What the own parser of Adaptive Cards has against a card. The package's main module cannot be loaded by Node, its bundle can. */
export function faultsOf(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)?.message ?? '');
  const validation = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // its check of `lang` is a /g expression that remembers: every second card fails it
  return [...parsing, ...validation].filter((message) => !message.includes('property "lang"'));
}
