import { readFile } from 'node:fs/promises';
import { sendFile } from './answers.js';
import { inPageScripts } from './in-page-scripts.js';
import { ASSETS_URL } from './packaged-solution.js';
import { RUNTIME_URL } from './runtime.js';
import type { Host, PageHandler } from './turn.js';

/** The runtime's files, the page's own scripts and the package's assets. */
export const answerAsset: PageHandler = async (host, { res, path }) => {
  if (path === '/favicon.ico') {
    res.writeHead(204).end();
    return true;
  }
  const bytes = await bytesOf(host, path);
  if (!bytes) return false;
  sendFile(res, path, bytes);
  return true;
};

async function bytesOf({ runtime, solution }: Host, path: string): Promise<Buffer | undefined> {
  if (path.startsWith(ASSETS_URL)) return (await solution()).assets.get(path.slice(ASSETS_URL.length));
  if (!path.startsWith(RUNTIME_URL)) return undefined;
  const name = path.slice(RUNTIME_URL.length);
  const file = runtime.files.get(name);
  return file ? readFile(file) : inPageScripts().get(name);
}
