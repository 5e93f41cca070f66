import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendHtml } from './answers.js';
import { answerAsset } from './asset-pages.js';
import { contentSecurity } from './content-security.js';
import { escapeHtml } from './html.js';
import type { PageHostOptions } from './options.js';
import { solutionReader } from './packaged-solution.js';
import { answerListPage } from './list-view/list-pages.js';
import { answerRedirect } from './redirects.js';
import { readRuntime } from './runtime.js';
import { answerSitePage } from './site-pages.js';
import { turnOf } from './turn.js';
import type { Host, Turn } from './turn.js';

export type { DirectoryPerson } from './options.js';

export interface PageHost {
  /** Answers pages, their runtime and their assets; resolves to `false` when the request is not the page host's. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

const HANDLERS = [answerAsset, answerRedirect, answerSitePage, answerListPage];

/**
 * SharePoint pages on the stand-in's own origin: the packaged web part on the real SPFx runtime, with REST answered by
 * the server that the host is plugged into. Throws when the runtime is not installed below `root`.
 */
export function createPageHost(options: PageHostOptions): PageHost {
  const host: Host = { options, runtime: readRuntime(options.root), solution: solutionReader(options.sppkg) };
  return {
    async handle(req, res) {
      if (req.method !== 'GET') return false;
      const turn = turnOf(req, res, options.origin());
      return answer(host, turn).catch((error: unknown) => sayWhatIsWrong(turn, error));
    },
  };
}

async function answer(host: Host, turn: Turn): Promise<boolean> {
  for (const handler of HANDLERS) if (await handler(host, turn)) return true;
  return false;
}

/** A page that cannot be made says why, to whoever develops with it. */
function sayWhatIsWrong({ res }: Turn, error: unknown): boolean {
  const reason = error instanceof Error ? error.message : String(error);
  const html = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Siden kan ikke vises</title><h1>Siden kan ikke vises</h1><p>${escapeHtml(reason)}</p></html>`;
  if (res.headersSent) res.end();
  else sendHtml(res, { status: 500, html, security: contentSecurity() });
  return true;
}
