import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { demoPeople } from '../../demo/people.js';

export interface TenantAlone {
  site: string;
  /** For the workbooks. */
  folder: string;
  control(method: string, route: string, body?: object): Promise<unknown>;
  /** Back to the lists without a row. */
  empty(): Promise<void>;
  close(): void;
}

function ready(child: ChildProcess): Promise<{ site: string; control: string }> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The tenant ended (${code}).`)));
    if (child.stdout === null) return;
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(JSON.parse(line.slice('READY '.length)) as { site: string; control: string });
    });
  });
}

/** The local tenant in a process of its own, with all lists: what the import costs is then the import's alone. */
export async function serveTenant(): Promise<TenantAlone> {
  const folder = await mkdtemp(join(tmpdir(), 'vp-import-'));
  const people = join(folder, 'people.json');
  await writeFile(people, JSON.stringify(demoPeople()));
  const main = new URL('../../local-tenant/sharepoint/main.js', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--port', '0', '--people', people], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { site, control: door } = await ready(child);
  const control = async (method: string, route: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${door}/${route}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  await provisionSite(connectSharePoint(site, () => Promise.resolve('app:provisioner')));
  await control('POST', 'snapshot', { name: 'empty' });
  return { site, folder, control, empty: async () => void (await control('POST', 'restore', { name: 'empty' })), close: () => void child.kill() };
}
