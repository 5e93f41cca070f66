import type { SPFI } from '@pnp/sp';
import type { ListDefinition } from '@virksomhedsplaner/shared/lists';
import { BATCH_SIZE, inOneBatch, type Call } from './batch.js';
import { knownIds, type KnownIds } from './known-ids.js';
import type { LiveSite } from './live-site.js';
import { requestsOf } from './requests-of-steps.js';
import type { Step } from './steps.js';

/** Steps whose order matters stand in different waves; within a wave, requests go in batches. */
const WAVES: Record<Step['do'], number> = {
  'create-group': 0,
  'show-members': 0,
  'create-list': 0,
  'set-list': 1,
  'separate-rights': 1,
  'name-title-column': 1,
  'create-column': 1,
  'change-column': 1,
  'remove-view': 1,
  'remove-link': 1,
  'create-view': 2,
  grant: 2,
  revoke: 2,
  'change-view': 3,
  // the page a link points at must be there, and the heading it stands under
  'add-link': 3,
};

/** A request that SharePoint refused, and the step it belonged to. */
export interface Failure {
  step: Step;
  error: unknown;
}

interface Applied {
  /** Requests that SharePoint carried out. */
  done: number;
  failures: Failure[];
}

/** What a wave is about, for whoever waits. */
const WAVE_NAMES = ['Grupper og lister', 'Kolonner og indstillinger', 'Visninger og rettigheder', 'Visningernes indhold og menuen', 'Menuens links'] as const;
const LAST_WAVE = WAVE_NAMES.length - 1;

const waveOf = (step: Step): number => (step.do === 'add-link' && step.heading !== undefined ? LAST_WAVE : WAVES[step.do]);

interface StepRequest {
  step: Step;
  call: Call<unknown>;
}

async function runWave(sp: SPFI, requests: readonly StepRequest[], onDone: (count: number) => void): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (let from = 0; from < requests.length; from += BATCH_SIZE) {
    const chunk = requests.slice(from, from + BATCH_SIZE);
    const outcomes = await inOneBatch(
      sp,
      chunk.map(({ call }) => call),
    );
    outcomes.forEach((outcome, index) => {
      const step = chunk[index]?.step;
      if (outcome.status === 'rejected' && step !== undefined) failures.push({ step, error: outcome.reason });
    });
    onDone(from + chunk.length);
  }
  return failures;
}

function takeWave(steps: readonly Step[], wave: number, known: KnownIds): StepRequest[] {
  return steps.filter((step) => waveOf(step) === wave).flatMap((step) => requestsOf(step, known).map((call) => ({ step, call })));
}

/**
 * Carries out steps in waves. After a wave with failures the later ones are not tried: the caller reads the site and plans anew.
 * Rejects when a whole batch fails; what it did until then stands, and a new plan takes it from there.
 */
export async function applySteps(
  sp: SPFI,
  lists: readonly ListDefinition[],
  plan: { site: LiveSite; steps: readonly Step[] },
  onProgress: (line: string) => void = () => undefined,
): Promise<Applied> {
  const known = knownIds(lists, plan.site);
  const applied: Applied = { done: 0, failures: [] };
  for (const [wave, name] of WAVE_NAMES.entries()) {
    const requests = takeWave([...plan.steps, ...known.takeFollowUps()], wave, known);
    applied.failures = await runWave(sp, requests, (count) => onProgress(`${name}: ${count} af ${requests.length} …`));
    applied.done += requests.length - applied.failures.length;
    if (applied.failures.length > 0) break;
  }
  return applied;
}
