import { describe, expect, test } from '@jest/globals';
import type { PlanBook, Unit } from '../domain/index.js';
import { reminderDelivery } from './deliver-reminders.js';
import { enqueueDueReminders } from './enqueue-due-reminders.js';
import { overview } from './overview.js';
import { anne, bookOf, chatOf, indsatsOf, objectIds, portsAround, roundOf, secretary, statusOf, unit } from './plans.fixture.js';

const below: Unit = { ...unit, code: 'hold', name: 'Hold Øst', parent: 'csu', manager: undefined };
const other: Unit = { ...unit, code: 'stab', name: 'Stabene', manager: undefined };
const book = (): PlanBook => {
  const indsatser = [
    indsatsOf(1),
    indsatsOf(2, { units: ['csu', 'stab'] }),
    indsatsOf(3, { units: ['hold'], leadUnit: 'hold' }),
    indsatsOf(4, { units: ['stab'], leadUnit: 'stab', owner: undefined }),
  ];
  return bookOf({ units: [unit, below, other], indsatser, statuses: [statusOf(indsatsOf(1), roundOf(1))] });
};
const rows = async (objectId: string, today = '2023-02-14') => {
  const seen = await overview(portsAround(book(), today, { secretariat: [secretary.upn] }), objectId);
  return seen.ok
    ? seen.rounds.flatMap(({ units }) => units.map(({ name, asked, answered, missing, overdue }) => `${name} ${answered}/${asked} ${missing} ${overdue}`))
    : seen.reason;
};

describe('the overview', () => {
  test('the secretariat sees every unit, the furthest behind first; cross-cutting is counted once', async () =>
    expect(await rows(objectIds.secretary)).toEqual(['CSU Skovbrynet 1/2 1 0', 'Hold Øst 0/1 1 0', 'Stabene 0/1 1 0']));
  test('after the due day what is missing is overdue', async () =>
    expect(await rows(objectIds.secretary, '2023-03-01')).toEqual(['CSU Skovbrynet 1/2 0 1', 'Hold Øst 0/1 0 1', 'Stabene 0/1 0 1']));
  test('a manager sees the units they lead and those below', async () =>
    expect(await rows(objectIds.leader)).toEqual(['CSU Skovbrynet 1/2 1 0', 'Hold Øst 0/1 1 0']));
  test('others see none, strangers neither', async () => {
    expect(await rows(objectIds.anne)).toBe('leads-nobody');
    expect(await rows('id-nobody')).toBe('unknown-person');
  });
  test('tells who has no owner, and who cannot be reached until they open the chat', async () => {
    const ports = portsAround(book(), undefined, { secretariat: [secretary.upn] });
    await enqueueDueReminders(ports);
    await reminderDelivery(ports, {
      worker: 't',
      compose: () => Promise.resolve({ card: {}, summary: '' }),
      words: { noConversation: '', gone: '', refused: 'refused', gaveUp: 'gave up', notNeeded: '' },
    })();
    const first = await overview(ports, objectIds.secretary);
    expect(first.ok && first.rounds[0]).toMatchObject({ withoutOwner: [{ id: 4 }], unreached: [{ name: 'Anne Holm' }] });
    await ports.conversations.save(chatOf(anne, objectIds.anne));
    const then = await overview(ports, objectIds.secretary);
    expect(then.ok && then.rounds[0]?.unreached).toEqual([]);
  });
});

test('the digest goes out to the secretariat with the round as it stands, and the manager is asked where nobody is reached', async () => {
  const ports = portsAround(book(), '2023-02-13', { secretariat: [secretary.upn] });
  await ports.conversations.save(chatOf(secretary, objectIds.secretary));
  await ports.conversations.save(chatOf({ upn: 'lise.bro@demo.example', name: 'Lise Bro' }, objectIds.leader));
  const deliver = reminderDelivery(ports, {
    worker: 't',
    compose: ({ to, parts }) =>
      Promise.resolve({
        card: { told: parts.map(({ step, progress, questions }) => `${to.name} ${step} ${progress?.answered ?? questions.length}`) },
        summary: '',
      }),
    words: { noConversation: '', gone: '', refused: 'refused', gaveUp: 'gave up', notNeeded: '' },
  });
  for (let pass = 0; pass < 3; pass += 1) {
    await enqueueDueReminders(ports);
    await deliver();
  }
  expect(ports.messenger.sent.map(({ card }) => card['told'])).toEqual([['Sara Sek digest 1'], ['Lise Bro opening 1']]);
});
