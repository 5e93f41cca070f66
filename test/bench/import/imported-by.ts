import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileContent } from '@virksomhedsplaner/lists-provisioning/site-file';
import type { TenantAlone } from './tenant-alone.js';

/** What one import came to. */
export interface Imported {
  /** Rows written. */
  rows: number;
  /** Requests, those within batches counted one by one. */
  requests: number;
  /** SharePoint's resource units. */
  units: number;
  /** Megabytes, of the importing process. */
  peak: number;
  seconds: number;
  /** Lines that told how far it was. */
  progress: number;
}

const TEXT = 'Vi vil afprøve og indføre nye måder at arbejde på sammen med borgere, pårørende og frivillige, og vi følger op hvert kvartal. ';
const CENTERS = ['Center Nord', 'Center Syd', 'Center Øst', 'Center Vest', 'Sekretariatet', 'Myndighed'];
const OWNERS = ['anne.holm@demo.example', 'lone.dam@demo.example'];

/** The overview as the product's own export writes it. */
async function workbook(file: string, { rows, from = 0 }: { rows: number; from?: number }): Promise<void> {
  const goals = [1, 2, 3, 4, 5].map((number) => ({ code: `maal-${number}`, level: 'maal', label: `Mål ${number}`, name: `Politisk mål nummer ${number}` }));
  const indsatser = Array.from({ length: rows }, (_, index) => {
    const number = from + index + 1;
    return {
      title: `Indsats nummer ${number}`,
      units: [CENTERS[number % CENTERS.length] ?? ''],
      goals: [goals[number % goals.length]?.code ?? ''],
      owner: OWNERS[number % 2] ?? '',
      fields: { description: `<p>${number}: ${TEXT.repeat(3)}</p>`, effects: `<p>${TEXT}</p>` },
      answers: [],
    };
  });
  const series = [{ concept: 'rudersdal', period: '2020', goals, rounds: [], plans: [], indsatser }];
  await writeFile(file, await fileContent({ units: [], series }, 'xlsx'));
}

interface Ran {
  out: string;
  err: string;
  code: number | null;
}

function ran(file: string, site: string): Promise<Ran> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@virksomhedsplaner/lists-provisioning/package.json')), 'dist/cli.js');
  const child = spawn(process.execPath, [cli, 'import', file, '--site', site, '--concept', 'rudersdal', '--period', '2020', '--yes', '--json']);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (texts.out += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (texts.err += part.toString('utf8')));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ ...texts, code })));
}

/** Imports a workbook of so many made-up indsatser through the command line, in a process of its own. Throws when it is refused. */
export async function importedBy(tenant: TenantAlone, size: { rows: number; from?: number; name?: string }): Promise<Imported> {
  const file = join(tenant.folder, `oversigt-${size.name ?? ''}${size.from ?? 0}-${size.rows}.xlsx`);
  await workbook(file, size);
  await tenant.control('DELETE', 'log');
  const began = performance.now();
  const { out, err, code } = await ran(file, tenant.site);
  if (code !== 0) throw new Error(`${out.slice(0, 2000)}\n${err}`);
  const { added, changed } = JSON.parse(out) as { added: number; changed: number };
  const { requests } = (await tenant.control('GET', 'log')) as { requests: { units: number }[] };
  return {
    rows: added + changed,
    requests: requests.length,
    units: requests.reduce((sum, { units }) => sum + units, 0),
    peak: Number(/(\d+) MB/.exec(err)?.[1] ?? Number.NaN),
    seconds: (performance.now() - began) / 1000,
    progress: err.split('\n').filter((line) => / af /.test(line)).length,
  };
}
