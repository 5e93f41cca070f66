import type { Composition } from './compose.js';

export interface Readiness {
  ready: boolean;
  /** What is not, in words for the IT department: names of parts, never addresses, people or errors. */
  notReady: string[];
  answersWaiting?: number;
}

const ANSWER_WITHIN_MS = 4000;
/** Asked by a load balancer every few seconds: SharePoint need not be. */
const HOLDS_MS = 10_000;

async function answers(check: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS)));
  try {
    return await Promise.race([
      check.then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

async function look({ useCases, answers: inbox }: Composition): Promise<Readiness> {
  const [site, conversations, counts] = await Promise.all([
    answers(useCases.repository.activeRounds()),
    answers(useCases.conversations.findByObjectId('readyz')),
    inbox.counts().catch(() => undefined),
  ]);
  const notReady = [
    ...(site ? [] : ['SharePoint does not answer: answers are kept and written when it does']),
    ...(conversations ? [] : ['the store of conversations does not answer']),
    ...(counts === undefined ? ['the store of kept answers does not answer'] : []),
    ...(counts !== undefined && counts.aside > 0 ? [`${counts.aside} kept answers cannot be written: see npm run reminders -- failed`] : []),
  ];
  return { ready: notReady.length === 0, notReady, ...(counts === undefined ? {} : { answersWaiting: counts.waiting }) };
}

/** Says what the bot lacks to do its work; asked again within ten seconds it tells what it knew. `now` in milliseconds. */
export function readiness(composition: Composition, { stopping, now }: { stopping: () => boolean; now: () => number }): () => Promise<Readiness> {
  let held: { at: number; answer: Promise<Readiness> } | undefined;
  return () => {
    if (stopping()) return Promise.resolve({ ready: false, notReady: ['the bot is stopping'] });
    if (held === undefined || held.at + HOLDS_MS < now()) held = { at: now(), answer: look(composition) };
    return held.answer;
  };
}
