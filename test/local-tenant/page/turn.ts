import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageHostOptions } from './options.js';
import type { PackagedSolution } from './packaged-solution.js';
import type { Runtime } from './runtime.js';

/** What every page of one host shares. */
export interface Host {
  readonly options: PageHostOptions;
  readonly runtime: Runtime;
  /** The packaged solution as it is on disk now. */
  readonly solution: () => Promise<PackagedSolution>;
}

export interface Turn {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: URL;
  /** The URL's path, decoded. */
  readonly path: string;
}

/** A path that cannot be decoded is taken as it stands: it will match nothing. */
export function turnOf(req: IncomingMessage, res: ServerResponse, origin: string): Turn {
  const url = new URL(req.url ?? '/', origin);
  try {
    return { req, res, url, path: decodeURIComponent(url.pathname) };
  } catch {
    return { req, res, url, path: url.pathname };
  }
}

/** Answers a request, or says that it is another's. */
export type PageHandler = (host: Host, turn: Turn) => Promise<boolean>;
