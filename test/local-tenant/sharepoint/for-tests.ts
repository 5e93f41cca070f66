import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import '@pnp/sp/presets/all.js';
import type { RunningSharePoint, StartOptions } from './start.js';
import { startSharePoint } from './start.js';
import type { DirectoryPerson } from './tenant/directory.js';

/** Made-up people: one of each of the site's own groups, and one without any right. */
export const PEOPLE: DirectoryPerson[] = [
  { upn: 'eva.ejer@kommune.example', displayName: 'Eva Ejer', objectId: '11111111-0000-4000-8000-000000000001', jobTitle: 'Konsulent', groups: ['Ejere'] },
  { upn: 'mads.medlem@kommune.example', displayName: 'Mads Medlem', objectId: '11111111-0000-4000-8000-000000000002', groups: ['Medlemmer'] },
  { upn: 'lise.laeser@kommune.example', displayName: 'Lise Læser', objectId: '11111111-0000-4000-8000-000000000003', groups: ['Besøgende'] },
  { upn: 'ulla.uden@kommune.example', displayName: 'Ulla Uden', objectId: '11111111-0000-4000-8000-000000000004' },
];
export const [OWNER, MEMBER, READER, STRANGER] = PEOPLE.map((person) => person.upn) as [string, string, string, string];

/** A client of the site with a bearer token, as a Node process makes it. */
export const spWith = (site: string, token: string): SPFI =>
  spfi(site).using(DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse(), InjectHeaders({ Authorization: `Bearer ${token}` }));

export interface Tenant extends RunningSharePoint {
  spAs(upn: string): SPFI;
  spAsApp(id: string): SPFI;
  /** empties the site and puts every switch back */
  reset(): Promise<void>;
  /** a raw call as a person; path below `_api` */
  call(upn: string, path: string, init?: RequestInit): Promise<Response>;
}

/** A tenant in memory on a free port, for one test file. */
export async function tenant(options: StartOptions = {}): Promise<Tenant> {
  const running = await startSharePoint({ people: PEOPLE, ...options });
  return {
    ...running,
    spAs: (upn) => spWith(running.site, `user:${upn}`),
    spAsApp: (id) => spWith(running.site, `app:${id}`),
    reset: async () => {
      const answer = await fetch(`${running.control}/reset`, { method: 'POST' });
      if (!answer.ok) throw new Error(`The tenant could not be reset: ${answer.status} ${await answer.text()}`);
    },
    call: (upn, path, init = {}) =>
      fetch(`${running.site}/_api/${path}`, {
        ...init,
        headers: { Authorization: `Bearer user:${upn}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...init.headers },
      }),
  };
}
