import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStores } from '@virksomhedsplaner/bot/stores';
import { statusesList } from '@virksomhedsplaner/shared/lists';
import { createPlanReader, listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { round } from '../../contract/ports/sample-book.js';
import { addIndsatser, fillSite, samplePeople } from '../../contract/ports/site-with-sample.js';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';

export interface AnswersResult {
  /** Kills while a write was under way, or had been answered and not noted. */
  midWrite: number;
  lost: number;
  /** Answers of which SharePoint holds a second row or a second version. */
  double: number;
}

const series = { concept: round.concept, period: round.period };
const FROM = Date.parse('2023-02-14T09:00:00.000Z');
const LEASE_MS = 200_000;
const BUILT = join(process.cwd(), 'test/dist/proof/crash/serve-answers.js');

/** One life of the writer; true when it was killed in the middle of a write. */
function oneLife(env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = fork(BUILT, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  let midWrite = false;
  child.on('message', () => (midWrite = true));
  return new Promise((resolve) => child.once('exit', () => resolve(midWrite)));
}

async function keepAnswers(file: string, running: Tenant): Promise<void> {
  const { indsatser } = await createPlanReader(running.spAsApp('bot'), { site: running.site }).planBook(series);
  const stores = sqliteStores(file);
  for (const { id } of indsatser) {
    const given = { status: `Svar nummer ${id}`, vurdering: 'on-track' };
    await stores.answers.keep({ objectId: 'id-owner', target: { ...series, indsatsId: id, roundId: round.id }, given, receivedAt: '2023-02-14T08:00:00.000Z' });
  }
  stores.close();
}

/** Kills the process that writes kept answers, again and again, in the middle of a write; then looks at what SharePoint holds. */
export async function crashOfAnswers({ kills, answers, naive = false }: { kills: number; answers: number; naive?: boolean }): Promise<AnswersResult> {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  const file = join(folder, 'kept.sqlite');
  const running = await tenant({ people: samplePeople, apps: [{ id: 'bot', right: 'write' }] });
  let midWrite = 0;
  try {
    await fillSite(running.spAsApp('provisioner'), running.site);
    await addIndsatser(running.spAsApp('provisioner'), running.site, answers - 2);
    await keepAnswers(file, running);
    for (let life = 0; life <= kills; life += 1) {
      const killAfter = life < kills ? 1 + (life % 3) : 0;
      const env = {
        SITE: running.site,
        FILE: file,
        NOW: new Date(FROM + life * LEASE_MS).toISOString(),
        KILL_AFTER: String(killAfter),
        NAIVE: naive ? '1' : '0',
      };
      midWrite += Number(await oneLife(env));
    }
    const rows = await listAt(running.spAsApp('provisioner'), sitePathOf(running.site), statusesList).items.select('Id', 'OData__UIVersionString').top(5000)<
      { OData__UIVersionString: string }[]
    >();
    const changed = rows.filter((row) => row.OData__UIVersionString !== '1.0').length;
    return { midWrite, lost: Math.max(0, answers - rows.length), double: Math.max(0, rows.length - answers) + changed };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
