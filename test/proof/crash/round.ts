import { reminderKey, type PlanBook, type Reminder } from '@virksomhedsplaner/shared/domain';
import { inMemoryPlanRepository } from '@virksomhedsplaner/shared/in-memory';
import type { ConversationReference, PlanRepository } from '@virksomhedsplaner/shared/ports';
import { owner, round, sampleBook } from '../../contract/ports/sample-book.js';

/** A made-up owner. */
export const personOf = (number: number): { upn: string; name: string } => ({ upn: `person${number}@demo.example`, name: `Person ${number}` });

/** A round with one indsats for each of so many owners; nobody has answered. */
export function bookWith(owners: number): PlanBook {
  const book = sampleBook();
  const [first] = book.indsatser;
  if (first === undefined) throw new Error('the sample has no indsats');
  const indsatser = Array.from({ length: owners }, (_, at) => ({
    ...first,
    id: at + 1,
    key: `${first.key}/${at + 1}`,
    title: `Indsats ${at + 1}`,
    owner: personOf(at + 1),
    coOwners: [],
  }));
  return { ...book, indsatser, units: book.units.map((unit) => ({ ...unit, manager: owner })) };
}

/** The opening of the round for each of them. */
export const openingFor = (number: number): Reminder => ({
  key: reminderKey(round.key, 'opening', personOf(number).upn),
  recipient: personOf(number).upn,
  roundId: round.id,
  step: 'opening',
  indsatsIds: [number],
  plannedFor: round.opens,
});

export const plansOf = (owners: number): PlanRepository => inMemoryPlanRepository([bookWith(owners)]);

export function chatOf(number: number, serviceUrl: string): ConversationReference {
  const { upn, name } = personOf(number);
  return {
    upn,
    name,
    objectId: `id-${number}`,
    userId: `29:${number}`,
    botId: '28:bot',
    conversationId: `a:id-${number}`,
    serviceUrl,
    tenantId: 't',
    locale: 'da-DK',
  };
}
