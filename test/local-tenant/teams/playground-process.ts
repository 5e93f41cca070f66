import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface PlaygroundProcess {
  /** `http://127.0.0.1:<port>` that the process itself listens on. */
  readonly origin: string;
  close(): Promise<void>;
}

interface PlaygroundSettings {
  /** Text of the Playground's configuration file. */
  readonly config: string;
  /** Where the Playground sends activities. */
  readonly endpoint: string;
  /** What it tells the bot to be its connector. */
  readonly serviceUrl: string;
}

const START_LIMIT_MS = 30_000;

/** Starts the Agents Playground on a free port of 127.0.0.1: no telemetry, no browser, its files in a temporary folder. */
export async function startPlaygroundProcess({ config, endpoint, serviceUrl }: PlaygroundSettings): Promise<PlaygroundProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'virksomhedsplaner-teams-'));
  const configFile = join(folder, '.m365agentsplayground.yml');
  writeFileSync(configFile, config);
  const options = ['-e', endpoint, '-c', 'msteams', '-p', '0', '--service-url', serviceUrl, '--disable-telemetry', 'true'];
  const env = { ...process.env, ...quiet(folder), M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile };
  const child = spawn(process.execPath, ['--import', preload(), commandLine(), 'start', ...options], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const close = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { origin: `http://127.0.0.1:${await portOf(child)}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function quiet(folder: string): Record<string, string> {
  return { TEAMSAPPTESTER_BROWSER: 'none', BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'), NODE_NO_WARNINGS: '1' };
}

function commandLine(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json');
  return join(dirname(manifest), 'cli.js');
}

function preload(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'loopback-only');
  return pathToFileURL(existsSync(`${beside}.ts`) ? `${beside}.ts` : `${beside}.js`).href;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The Agents Playground did not start within ${START_LIMIT_MS / 1000} seconds:\n${said}`)), START_LIMIT_MS);
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-2000);
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) done(() => resolve(Number(port)));
    };
    const done = (settle: () => void): void => {
      clearTimeout(late);
      settle();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => done(() => reject(error)));
    child.once('exit', (code) => done(() => reject(new Error(`The Agents Playground ended with ${code}:\n${said}`))));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(late);
}
