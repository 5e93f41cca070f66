import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { statusKey } from '@virksomhedsplaner/shared/domain';
import { draftsList, indsatserList, siteGroups, statusesList, writeRow } from '@virksomhedsplaner/shared/lists';
import type { StatusSubmission } from '@virksomhedsplaner/shared/ports';
import { createPlanReader, createPlanRepository, listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { neighbour, owner, round, sampleBook, secretary } from './sample-book.js';
import { fillSite, samplePeople } from './site-with-sample.js';

const series = { concept: round.concept, period: round.period };
let running: Tenant;

beforeAll(async () => {
  running = await tenant({ people: samplePeople, apps: [{ id: 'bot', right: 'write' }] });
  const sp = running.spAsApp('provisioner');
  await fillSite(sp, running.site);
  for (const { upn } of [owner, neighbour]) await sp.web.siteGroups.getByName(siteGroups.owners).users.add(`i:0#.f|membership|${upn}`);
}, 60_000);
afterAll(() => running.close());

/** Writes a row for the first indsats by REST, as anyone in the owners' group can. */
async function writeAs(upn: string): Promise<number> {
  const [indsats] = sampleBook().indsatser;
  const row = {
    title: 'Skrevet uden om siden',
    key: statusKey(indsats?.key ?? '', round.key),
    indsats: 1,
    round: 1,
    ...series,
    answers: { status: 'Alt er godt', vurdering: 'on-track' },
  };
  const added = (await listAt(running.spAs(upn), sitePathOf(running.site), statusesList).items.add(writeRow(statusesList, row))) as { Id: number };
  return added.Id;
}

const remove = (id: number) => listAt(running.spAsApp('provisioner'), sitePathOf(running.site), statusesList).items.getById(id).delete();
const shownTo = async (upn: string) => (await createPlanReader(running.spAs(upn), { site: running.site }).planBook(series)).statuses.length;

test.each([
  [owner.upn, 1],
  [neighbour.upn, 0],
  [secretary.upn, 1],
])('a row that %s writes by REST is shown as an answer %i times', async (upn, count) => {
  const id = await writeAs(upn);
  expect(await shownTo(secretary.upn)).toBe(count);
  await remove(id);
});

function answerOf(changes: Partial<StatusSubmission> = {}): StatusSubmission {
  const [indsats] = sampleBook().indsatser;
  if (indsats === undefined) throw new Error('the sample has no indsats');
  const answers = { status: 'Mit svar', vurdering: 'on-track' };
  return { indsats, round, answers, answeredBy: owner, answeredAt: '2023-02-14T10:00:00.000Z', source: 'teams', ...changes };
}
const repository = () => createPlanRepository(running.spAsApp('bot'), { site: running.site });
const rowsAs = (upn: string) => listAt(running.spAs(upn), sitePathOf(running.site), statusesList).items;

describe('an answer the bot wrote, changed by a neighbour', () => {
  let id: number;
  beforeEach(async () => {
    ({ id } = (await repository().submitStatus(answerOf())).status);
    await rowsAs(neighbour.upn)
      .getById(id)
      .update(writeRow(statusesList, { source: 'Siden' }));
  });
  afterEach(() => remove(id));

  test('stops counting', async () => expect(await shownTo(owner.upn)).toBe(0));

  test.each([
    ['the very same text', {}],
    ['another text', { answers: { status: 'Et nyt svar', vurdering: 'attention' } }],
    ['a correction of what was seen', { replaces: '"1"' }],
  ])('counts again when the owner sends %s', async (_what, changes) => {
    const sent = answerOf(changes);
    expect(await repository().submitStatus(sent)).toMatchObject({ ok: true, status: { id, answers: sent.answers } });
    expect(await shownTo(owner.upn)).toBe(1);
  });
});

test('a copied row, key and all, is an indsats of its own with an answer of its own', async () => {
  const items = listAt(running.spAsApp('provisioner'), sitePathOf(running.site), indsatserList).items;
  const { key, plan, owner: asked } = indsatserList.fields;
  const original = await items.getById(1).select(key.internalName, `${plan.internalName}Id`, `${asked.internalName}Id`)<Record<string, unknown>>();
  const { 'odata.etag': _etag, 'odata.type': _type, 'odata.id': _id, 'odata.editLink': _link, ...cells } = original;
  const copy = (await items.add({ ...cells, ...writeRow(indsatserList, { title: 'Kopieret i hånden', ...series }) })) as { Id: number };
  const book = await repository().planBook(series);
  const twins = book.indsatser.filter((one) => one.id === 1 || one.id === copy.Id);
  const sent = [];
  for (const indsats of twins) sent.push(await repository().submitStatus(answerOf({ indsats, answers: { status: indsats.title, vurdering: 'on-track' } })));
  expect(sent.map(({ ok }) => ok)).toEqual([true, true]);
  const keys = await Promise.all(
    twins.map(async ({ id }) => (await repository().questionBook({ ...series, indsatsId: id, roundId: 1 })).book.indsatser[0]?.key),
  );
  expect(keys).toEqual(twins.map((one) => one.key));
  const { statuses } = await repository().planBook(series);
  expect(statuses.map(({ indsatsId }) => indsatsId)).toEqual([1, copy.Id]);
  for (const { status } of sent) await remove(status.id);
  await items.getById(copy.Id).delete();
});

describe('a draft', () => {
  const draft = { indsatsId: 1, roundId: 1, answers: { status: 'Begyndt' }, savedBy: owner, savedAt: '2023-02-14T10:00:00.000Z' };

  test('the bot saved is from the person it names; one somebody wrote by REST is from that somebody', async () => {
    await repository().saveDraft(draft);
    expect(await repository().findDraft(1, 1)).toMatchObject({ savedBy: { upn: owner.upn } });
    const row = writeRow(draftsList, { answers: { status: 'Naboens ord' } });
    await listAt(running.spAs(neighbour.upn), sitePathOf(running.site), draftsList).items.getById(1).update(row);
    expect(await repository().findDraft(1, 1)).toMatchObject({ savedBy: { upn: neighbour.upn }, answers: { status: 'Naboens ord' } });
  });
});

test('a row of broken JSON, which any owner can write, takes nobody else down', async () => {
  const { answers, concept, period } = statusesList.fields;
  const row = {
    Title: 'ødelagt',
    [answers.internalName]: '{broken',
    [concept.internalName]: series.concept,
    [period.internalName]: series.period,
    VpNoegle: 'ødelagt',
  };
  const added = (await listAt(running.spAs(neighbour.upn), sitePathOf(running.site), statusesList).items.add(row)) as { Id: number };
  const book = await createPlanReader(running.spAs(secretary.upn), { site: running.site }).planBook(series);
  expect(book.indsatser).toHaveLength(2);
  await remove(added.Id);
});
