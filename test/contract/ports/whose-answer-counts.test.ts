import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statusKey } from '@virksomhedsplaner/shared/domain';
import { siteGroups, statusesList, writeRow } from '@virksomhedsplaner/shared/lists';
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

test('an answer the bot wrote stops counting when a neighbour changes it', async () => {
  const [indsats] = sampleBook().indsatser;
  if (indsats === undefined) throw new Error('the sample has no indsats');
  const repository = createPlanRepository(running.spAsApp('bot'), { site: running.site });
  const { status } = await repository.submitStatus({
    indsats,
    round,
    answers: { status: 'Mit svar', vurdering: 'on-track' },
    answeredBy: owner,
    answeredAt: '2023-02-14T10:00:00.000Z',
    source: 'teams',
  });
  expect(await shownTo(owner.upn)).toBe(1);
  await listAt(running.spAs(neighbour.upn), sitePathOf(running.site), statusesList)
    .items.getById(status.id)
    .update(writeRow(statusesList, { answers: { status: 'Naboens ord' } }));
  expect(await shownTo(owner.upn)).toBe(0);
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
