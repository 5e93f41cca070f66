import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { fillWithDemoData } from '../demo/fill-with-demo-data.js';
import { startDemoSite } from '../demo/filled-site.js';
import type { RunningSharePoint } from '../local-tenant/sharepoint/start.js';
import type { ScreenFault, SiteState } from './screen.js';

/** A page where nothing is configured beside the front page that `npm start` shows. */
const PAGES = [{ page: 'Frit-valg', properties: {} }];
const TODAY = '2023-02-14';
/** In practice: all the calls of a screen. */
const ALWAYS = 100_000;

export interface ScreensSite {
  running: RunningSharePoint;
  /** Brings the site into a state, as it was when the state was made, and without faults. */
  be(state: SiteState): Promise<void>;
  /** From now on the site does this to calls. */
  fail(faults: readonly ScreenFault[]): Promise<void>;
  close(): Promise<void>;
}

async function tell(control: string, method: 'POST' | 'DELETE', [path, body]: [path: string, body?: object]): Promise<void> {
  const init = body === undefined ? { method } : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${control}/${path}`, init);
  if (!answer.ok) throw new Error(`The control door answered ${answer.status} to ${method} ${path}: ${await answer.text()}`);
}

/** Who may open the page although there are no lists yet. */
const VISITORS = ['frida.dahl@demo.example', 'sofie.skov@demo.example'];

async function admitVisitors(sp: SPFI): Promise<void> {
  for (const upn of VISITORS) await sp.web.associatedVisitorGroup.users.add(`i:0#.f|membership|${upn}`);
}

/** Makes every state once, and keeps it. */
async function makeStates({ site, control }: RunningSharePoint): Promise<void> {
  const keep = (name: string): Promise<void> => tell(control, 'POST', ['snapshot', { name }]);
  const sp = connectSharePoint(site, () => Promise.resolve('app:provisioner'));
  await keep('new');
  await admitVisitors(sp);
  await keep('bare');
  await tell(control, 'POST', ['restore', { name: 'new' }]);
  await provisionSite(sp, { onProgress: () => undefined });
  await keep('provisioned');
  await fillWithDemoData(sp, { site });
  await keep('filled');
}

/** The local SharePoint in every state that a screen asks for. `root`: the repository's folder. */
export async function startScreensSite(root: string): Promise<ScreensSite> {
  const running = await startDemoSite({ root, port: 0, today: TODAY, pages: PAGES });
  try {
    await makeStates(running);
  } catch (error) {
    await running.close();
    throw error;
  }
  let present: SiteState = 'filled';
  const { control } = running;
  return {
    running,
    be: async (state) => {
      await tell(control, 'DELETE', ['fault']);
      if (state !== present) await tell(control, 'POST', ['restore', { name: state }]);
      present = state;
    },
    fail: async (faults) => {
      for (const fault of faults) await tell(control, 'POST', ['fault', { next: ALWAYS, ...fault }]);
    },
    close: () => running.close(),
  };
}
