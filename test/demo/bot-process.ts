import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface BotSettings {
  root: string;
  site: string;
  page: string;
  control: string;
  port: number;
  data: string;
}

export interface RunningBot {
  url: string;
  close(): Promise<void>;
}

function environment({ site, page, control, port, data }: BotSettings): NodeJS.ProcessEnv {
  return { ...process.env, LOCAL_TENANT: '1', SITE_URL: site, SITE_TOKEN: 'app:bot', PAGE_URL: page, CONTROL_URL: control, PORT: String(port), DATA: data };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function stop(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const ended = new Promise((resolve) => bot.once('exit', resolve));
  bot.kill('SIGTERM');
  const late = setTimeout(() => bot.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/** Starts the bot as a process of its own, as on a server; throws with its own words if it does not come up. */
export async function startBotProcess(settings: BotSettings): Promise<RunningBot> {
  const bot = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(settings.root, 'bot/dist/main.js')], {
    env: environment(settings),
    // the channel says nothing: it breaks when this process ends, however it ends, and then the bot ends too
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  const hear = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000));
  bot.stdout?.on('data', hear);
  bot.stderr?.on('data', hear);
  const url = `http://127.0.0.1:${settings.port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (bot.exitCode !== null) throw new Error(`Botten kunne ikke starte:\n${words}`);
    if (await isReady(url)) return { url, close: () => stop(bot) };
    await pause(200);
  }
  await stop(bot);
  throw new Error(`Botten svarede ikke på ${url}/healthz inden for 20 sekunder:\n${words}`);
}
