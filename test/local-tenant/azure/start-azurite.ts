import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The account that Azurite documents for everybody; it opens nothing but an emulator. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const PATIENCE_MS = 30_000;

export interface RunningAzurite {
  connectionString: string;
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilOpen(url: string, hasEnded: () => boolean): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    if (hasEnded()) break;
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Azurite did not start.');
}

/** Azure's tables in memory, on a free port of 127.0.0.1, without telemetry; ends with this process. */
export async function startAzurite(): Promise<RunningAzurite> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  const main = join(createRequire(import.meta.url).resolve('azurite/package.json'), '../dist/src/table/main.js');
  const where = ['--tableHost', '127.0.0.1', '--tablePort', String(port)];
  const child = spawn(process.execPath, [main, ...where, '--inMemoryPersistence', '--silent', '--disableTelemetry'], { stdio: 'ignore', cwd: folder });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  const close = async (): Promise<void> => {
    stop();
    await ended;
    process.off('exit', stop);
    rmSync(folder, { recursive: true, force: true });
  };
  const endpoint = `http://127.0.0.1:${port}/${ACCOUNT}`;
  try {
    await untilOpen(endpoint, () => child.exitCode !== null);
  } catch (error) {
    await close();
    throw error;
  }
  return { connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${endpoint};`, close };
}
