import type { SPFI } from '@pnp/sp';
import { writeRow, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { OWNER } from '../../../local-tenant/sharepoint/for-tests.js';

type Rows = Record<string, Record<string, unknown>[]>;

const series = { concept: 'hilleroed', period: '2022-2024' };
const texts = { description: '<p>Udfordring</p>', activities: '<ul><li>Handling</li></ul>', target: '<p>Mål</p>', effects: '<p>Værdi</p>' };

/** At least one row of every list, every kind of column among them; ids follow the order. */
const plansOf = (person: number): Rows => ({
  units: [
    { title: 'Nord', code: 'nord', kind: 'Center', active: true, manager: person, aliases: 'Center Nord' },
    { title: 'Syd', code: 'syd', kind: 'Center', active: true },
    { title: 'Holdet', code: 'hold', kind: 'Sektion', parent: 1, active: false },
  ],
  goals: [
    { title: 'Flere i job', code: 'maal-1', level: 'ambition', order: 1, ...series, link: 'https://kommune.example/maal', state: 'Vedtaget', locked: true },
  ],
  plans: [
    { title: 'Plan for Nord', key: 'hilleroed/2022-2024/nord', ...series, conceptVersion: 1, unit: 1, state: 'Offentliggjort', about: '<p>Om os</p>' },
    { title: 'Plan for Syd', key: 'hilleroed/2022-2024/syd', ...series, conceptVersion: 1, unit: 2, state: 'Kladde', parentPlan: 1 },
  ],
  indsatser: [
    {
      title: 'Havehold',
      key: 'a',
      plan: 1,
      ...series,
      units: [1],
      leadUnit: 1,
      goals: [1],
      primaryGoal: 1,
      ...texts,
      owner: person,
      coOwners: [person],
      kind: 'Indsats',
      order: 1,
    },
    { title: 'Fælles havehold', key: 'b', plan: 1, ...series, units: [1, 2], leadUnit: 1, ...texts, partners: 'Skolen', order: 2 },
    { title: 'Sommerhold', key: 'c', plan: 2, ...series, units: [2], leadUnit: 2, continuedFrom: 1, order: 3 },
  ],
});

/** What came of them in a round. */
const answersOf = (person: number): Rows => ({
  rounds: [
    {
      title: 'Midtvejsstatus',
      key: 'hilleroed/2022-2024/midt',
      ...series,
      kind: 'Midtvejsstatus',
      opens: '2023-02-01',
      due: '2023-02-28',
      state: 'Åben',
      questions: [{ id: 'status', text: 'Hvad er status?', kind: 'text' }],
    },
  ],
  statuses: [
    {
      title: 'Havehold: Midtvejsstatus',
      key: '1/1',
      indsats: 1,
      round: 1,
      ...series,
      answers: { status: 'Godt' },
      answerText: 'Godt',
      rating: 'Efter planen',
      state: 'Sendt',
      answeredBy: person,
      answeredAt: '2023-02-14T09:00:00Z',
      source: 'Teams',
    },
  ],
});

/** What is on its way. */
const unfinishedOf = (person: number): Rows => ({
  drafts: [{ title: 'Fælles havehold', key: '2/1', indsats: 2, round: 1, answers: { status: 'Begyndt' }, savedBy: person, savedAt: '2023-02-14T09:00:00Z' }],
  delegations: [
    {
      title: 'Havehold',
      key: '1/1/x',
      indsats: 1,
      round: 1,
      ...series,
      from: person,
      to: person,
      state: 'Videregivet',
      at: '2023-02-14T09:00:00Z',
      note: 'Vil du?',
    },
  ],
  reminders: [
    { title: 'Åbning', key: 'r1', recipient: OWNER, round: 1, step: 'Åbning', indsatser: [1, 2], plannedFor: '2023-02-01', outcome: 'Sendt', attempts: 1 },
  ],
});

/** Fills a site of version 1 with rows in every list. */
export async function rowsOfVersion1(sp: SPFI, lists: readonly ListDefinition[]): Promise<void> {
  const { Id } = await sp.web.ensureUser(OWNER);
  const wanted = { ...plansOf(Id), ...answersOf(Id), ...unfinishedOf(Id) };
  for (const list of lists)
    for (const row of wanted[list.key] ?? [])
      await sp.web.getList(`/sites/virksomhedsplaner/Lists/${list.urlName}`).items.add(writeRow(list, row as Parameters<typeof writeRow>[1]));
}
