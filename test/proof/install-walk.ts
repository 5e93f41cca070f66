import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoPeople } from '../demo/people.js';
import { startSharePoint } from '../local-tenant/sharepoint/start.js';
import { commandsOf, type PageCommand } from './provision/page-commands.js';

/** The address that stands on the page for the reader's own site. */
const ON_THE_PAGE = 'https://kommune.sharepoint.com/sites/virksomhedsplaner';
/** Done before anybody can run this, or minutes long and shown by `npm test`. */
const LEFT_OUT = ['npm ci', 'npm run package', 'npm run bot', 'npm run tenant'];

interface Walked extends PageCommand {
  ended: number;
  said: string;
}

/** Runs a command line of the page in the repository's folder. */
function run(line: string, cwd: string): Promise<{ ended: number; said: string }> {
  return new Promise((done) => {
    const child = spawn('bash', ['-c', line], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.on('close', (code) => done({ ended: code ?? -1, said: Buffer.concat(said).toString('utf8') }));
  });
}

/** The page's line as it is run here: on the local site, files in a folder of their own. */
const asRun = (line: string, site: string, folder: string): string => line.replaceAll(ON_THE_PAGE, site).replace(/--out (\S+)/, `--out ${folder}/$1`);

/** Walks docs/install.md from the page alone, on an empty local tenant: every command, in order, with the exit code the page promises. */
export async function walk(onStep: (step: Walked) => void): Promise<Walked[]> {
  const root = resolve('.');
  const folder = mkdtempSync(join(tmpdir(), 'install-walk-'));
  const tenant = await startSharePoint({ people: demoPeople() });
  try {
    const steps: Walked[] = [];
    for (const command of commandsOf(readFileSync(join(root, 'docs/install.md'), 'utf8'))) {
      if (LEFT_OUT.some((start) => command.line.startsWith(start))) continue;
      const step = { ...command, ...(await run(asRun(command.line, tenant.site, folder), root)) };
      steps.push(step);
      onStep(step);
    }
    return steps;
  } finally {
    await tenant.close();
    await rm(folder, { recursive: true });
  }
}

const MOST_LINES = 12;

function print({ line, exitCode, ended, said }: Walked): void {
  const lines = said.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('>') && !each.startsWith('npm warn'));
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, 4), `… ${lines.length - 8} lines …`, ...lines.slice(-4)] : lines;
  console.log(`$ ${line}\n${shown.map((each) => `    ${each}`).join('\n')}\n    → ${ended}${ended === exitCode ? '' : ` BUT THE PAGE SAYS ${exitCode}`}\n`);
}

/** `npm run proof -- install-walk` */
export async function main(): Promise<void> {
  const steps = await walk(print);
  const wrong = steps.filter(({ ended, exitCode }) => ended !== exitCode);
  console.log(`install-walk: ${steps.length} commands of docs/install.md, ${wrong.length} that ended otherwise than the page says`);
  if (wrong.length > 0 || steps.length === 0) process.exitCode = 1;
}
