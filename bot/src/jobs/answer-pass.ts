import { writeKeptAnswers, type KeptAnswerSettings, type KeptAnswerSummary, type UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import { correlated } from '../correlation.js';
import type { HandlerPorts } from '../handlers/handler-ports.js';

/** Writes out what was kept while the plan was away. One pass at a time: one asked for meanwhile is the one under way. */
export function answerPass(
  useCases: UseCasePorts,
  settings: KeptAnswerSettings,
  { log, telemetry }: Pick<HandlerPorts, 'log' | 'telemetry'>,
): () => Promise<KeptAnswerSummary> {
  let running: Promise<KeptAnswerSummary> | undefined;
  const pass = async (): Promise<KeptAnswerSummary> => {
    const summary = await writeKeptAnswers(useCases, settings);
    const { written, refused, aside } = summary;
    for (const [outcome, count] of Object.entries({ written, refused, aside }))
      if (count > 0) telemetry.count('answers', count, { outcome: `kept-${outcome}` });
    if (written + refused + aside > 0) log.info({ ...summary }, 'kept answers');
    if (aside > 0) log.error({ aside }, 'an answer cannot be written and has been set aside: see npm run reminders -- failed');
    return summary;
  };
  return () => (running ??= correlated(pass).finally(() => (running = undefined)));
}
