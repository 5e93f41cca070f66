import { configFrom } from './config.js';
import { startBot } from './start.js';

/** The bot as a process of its own: environment in, one line out when it listens, drained on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const bot = await startBot(configFrom(process.env));
  console.log(`READY ${JSON.stringify({ bot: bot.url })}`);
  let closing: Promise<void> | undefined;
  const close = (): void => {
    closing ??= bot.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // started by another process over a channel: its end is ours, however it came
  if (process.channel !== undefined) process.once('disconnect', close);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
