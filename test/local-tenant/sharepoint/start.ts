import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { makeDoor } from './control/make-door.js';
import { newDoorState } from './control/state.js';
import type { Control } from './control/routes.js';
import { issueDigest } from './server/digest.js';
import { makeServer } from './server/http-server.js';
import { openDatabase } from './storage/database.js';
import { makeSnapshots, resetTables } from './storage/snapshots.js';
import { makeDocuments } from './storage/documents.js';
import { makeItemStore } from './storage/items.js';
import type { DirectoryApp, DirectoryPerson } from './tenant/directory.js';
import { findPerson } from './tenant/directory.js';
import { ensurePerson } from './tenant/principals.js';
import { seedSite } from './tenant/seed-site.js';
import { defaultLimits, defaultSwitches } from './tenant/settings.js';
import type { Site } from './tenant/site.js';
import { SITE_PATH } from './tenant/site.js';
import { makeClock } from './time/clock.js';

export type { DirectoryApp, DirectoryPerson } from './tenant/directory.js';

export interface StartOptions {
  /** 0 or none: a free one */
  port?: number;
  /** SQLite file; none: memory */
  data?: string;
  people?: DirectoryPerson[];
  /** apps with rights on the whole site; `provisioner` has full control without being named */
  apps?: DirectoryApp[];
  /** YYYY-MM-DD; the clock runs on from that day at the present time of day in Copenhagen */
  today?: string;
  /** tried before the REST service, so that a page host can share the port; true when it has answered */
  extra?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
}

export interface RunningSharePoint {
  /** http://127.0.0.1:port/sites/virksomhedsplaner */
  site: string;
  origin: string;
  /** http://127.0.0.1:port/_control */
  control: string;
  clock: { /** epoch milliseconds */ now(): number; /** YYYY-MM-DD */ setDay(day: string): void };
  /** a digest for the page that the same origin serves */
  formDigest(): string;
  /** the id that a person of the directory has on the site */
  userId(upn: string): number;
  /** for tests in the same process */
  inside: Site;
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: stop what uses it, or choose another with --port.`) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function makeSite(options: StartOptions): Site {
  const db = openDatabase(options.data ?? ':memory:');
  const clock = makeClock();
  if (options.today !== undefined) clock.setDay(options.today);
  return {
    origin: '',
    url: '',
    db,
    docs: makeDocuments(db),
    items: makeItemStore(db),
    clock,
    limits: defaultLimits(),
    switches: defaultSwitches(),
    directory: { people: options.people ?? [], apps: options.apps ?? [] },
  };
}

/** `reset` puts data, limits, switches, faults, snapshots and the clock back as they were at the start. */
function controlOf(site: Site, options: StartOptions): Control {
  const state = newDoorState();
  const snapshots = makeSnapshots(site.db);
  const reset = (): void => {
    resetTables(site.db);
    site.docs.reload();
    site.items.forget();
    if (options.today === undefined) site.clock.release();
    else site.clock.setDay(options.today);
    site.directory.people = [...(options.people ?? [])];
    snapshots.clear();
    Object.assign(site.limits, defaultLimits());
    Object.assign(site.switches, defaultSwitches());
    Object.assign(state, newDoorState());
    seedSite(site);
  };
  return { site, state, snapshots, reset };
}

function userId(site: Site, upn: string): number {
  const person = findPerson(site.directory, upn);
  if (!person) throw new Error(`${upn} is not in the tenant's directory.`);
  return site.db.transaction(() => ensurePerson(site, person)).Id;
}

/** Starts the stand-in for SharePoint on 127.0.0.1. Error: the port is taken. */
export async function startSharePoint(options: StartOptions = {}): Promise<RunningSharePoint> {
  const site = makeSite(options);
  seedSite(site);
  const server = makeServer(site, makeDoor(controlOf(site, options)), options.extra);
  let port: number;
  try {
    port = await listen(server, options.port ?? 0);
  } catch (error) {
    site.db.close();
    throw error;
  }
  site.origin = `http://127.0.0.1:${port}`;
  site.url = `${site.origin}${SITE_PATH}`;
  return {
    site: site.url,
    origin: site.origin,
    control: `${site.origin}/_control`,
    clock: { now: () => site.clock.now(), setDay: (day) => site.clock.setDay(day) },
    formDigest: () => issueDigest(site),
    userId: (upn) => userId(site, upn),
    inside: site,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      site.db.close();
    },
  };
}
