import { afterAll, beforeAll, describe } from '@jest/globals';
import { missingAnswersList } from '@virksomhedsplaner/shared/lists';
import {
  createMissingAnswers,
  createPlanEditing,
  createPlanRepository,
  createReminderOutbox,
  firstRows,
  sitePathOf,
} from '@virksomhedsplaner/shared/sharepoint';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { missingAnswersContract } from './missing-answers.contract.js';
import { planEditingContract } from './plan-editing.contract.js';
import { planRepositoryContract } from './plan-repository.contract.js';
import { reminderOutboxContract } from './reminder-outbox.contract.js';
import { secretary } from './sample-book.js';
import { fillSite, samplePeople } from './site-with-sample.js';

let running: Tenant;

async function control(action: string, body: unknown): Promise<void> {
  const answer = await fetch(`${running.control}/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
}

/** The positions of the switches that stand for what nobody could settle about SharePoint. */
const positions = [
  { itemEtag: 'guid', duplicateStatus: 500, collation: 'ignoreCase' },
  { itemEtag: 'number', duplicateStatus: 400, collation: 'case' },
];

beforeAll(async () => {
  running = await tenant({ people: samplePeople, apps: [{ id: 'bot', right: 'write' }] });
  await fillSite(running.spAsApp('provisioner'), running.site);
  await control('snapshot', { name: 'filled' });
}, 60_000);
afterAll(() => running.close());

describe.each(positions)('item etags as $itemEtag, duplicates as $duplicateStatus, text $collation', (switches) => {
  const fresh = async () => {
    await control('restore', { name: 'filled' });
    await control('switches', switches);
    return { sp: running.spAsApp('bot'), options: { site: running.site } };
  };
  planRepositoryContract('SharePoint', async () => {
    const { sp, options } = await fresh();
    return createPlanRepository(sp, options);
  });
  planEditingContract('SharePoint', async () => {
    const { options } = await fresh();
    return createPlanEditing(running.spAs(secretary.upn), options);
  });
  reminderOutboxContract('SharePoint', async () => {
    const { sp, options } = await fresh();
    return createReminderOutbox(sp, options);
  });
  missingAnswersContract('SharePoint', async () => {
    const { sp, options } = await fresh();
    const rows = async () =>
      (await firstRows(sp, sitePathOf(options.site), missingAnswersList)).map(({ title, owner, due }) => ({
        ...{ title, due },
        ...(owner === undefined ? {} : { owner: owner.upn }),
      }));
    return { list: createMissingAnswers(sp, options), rows };
  });
});
