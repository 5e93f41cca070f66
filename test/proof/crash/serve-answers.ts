import { sqliteStores } from '@virksomhedsplaner/bot/stores';
import { calendarWith, inMemoryDirectory } from '@virksomhedsplaner/shared/in-memory';
import type { PlanRepository } from '@virksomhedsplaner/shared/ports';
import { connectSharePoint, createPlanRepository, isAway } from '@virksomhedsplaner/shared/sharepoint';
import { writeKeptAnswers } from '@virksomhedsplaner/shared/use-cases';
import { owner } from '../../contract/ports/sample-book.js';

/** A process that writes kept answers and ends itself in the middle of a write. Settings come in the environment. */
const { SITE = '', FILE = '', NOW = '', KILL_AFTER = '0', NAIVE } = process.env;
let left = Number(KILL_AFTER);

const end = (where: string): void => {
  process.send?.(where, () => process.kill(process.pid, 'SIGKILL'));
};

/** Every second kill falls while the request is under way, every other when SharePoint has answered and nobody has noted it. */
const reallyFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = String(input instanceof Request ? input.url : input);
  const isWrite = init?.method === 'POST' && /VpStatusser.*\/items/i.test(decodeURIComponent(url));
  const now = isWrite && left > 0 && (left -= 1) === 0;
  const answer = reallyFetch(input, init);
  if (!now) return answer;
  if (Number(KILL_AFTER) % 2 === 0) await answer;
  else await new Promise((resolve) => setTimeout(resolve, 2));
  end('mid-write');
  return new Promise(() => undefined);
};

/** The planted fault: takes what stands there for its own to replace. */
const naively = (repository: PlanRepository): PlanRepository => ({
  ...repository,
  submitStatus: async (submission) => {
    const standing = await repository.findStatus(submission.indsats.key, submission.round.key);
    return repository.submitStatus(standing === undefined ? submission : { ...submission, replaces: standing.etag });
  },
});

const stores = sqliteStores(FILE);
const clock = { today: () => Promise.resolve('2023-02-14'), now: () => Promise.resolve(NOW) };
const sharePoint = createPlanRepository(
  connectSharePoint(SITE, () => Promise.resolve('app:bot')),
  { site: SITE },
);
const repository = NAIVE === '1' ? naively(sharePoint) : sharePoint;
const ports = { repository, directory: inMemoryDirectory({ 'id-owner': owner }), calendar: calendarWith(), clock, concepts: [] };
await writeKeptAnswers(ports, { inbox: stores.answers, leaseClock: clock, worker: String(process.pid), isAway, tell: () => Promise.resolve(true) });
process.exit(0);
