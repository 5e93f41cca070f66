import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DirectoryPerson, PageHost } from './create-page-host.js';

export const PEOPLE: readonly DirectoryPerson[] = [
  { upn: 'anna.sekretariat@kommune.example', displayName: 'Anna Ågård', objectId: '10000000-0000-4000-8000-000000000001', siteAdmin: true },
  { upn: 'bo.leder@kommune.example', displayName: 'Bo Østergaard', objectId: '10000000-0000-4000-8000-000000000002' },
];
export const SITE = '/sites/virksomhedsplaner';
const CLOCK = { status: 200, body: { today: '2026-11-21' } };
export const DIGEST = '0xABC,21 Nov 2026 20:00:00 -0000';

/** Answers `path` (from `/_api` on, decoded) for the person with this UPN: status and body. */
export type FakeSite = (request: { path: string; method: string; upn: string; body: string }) => { status: number; body: unknown } | undefined;

export interface RunningSite {
  readonly origin: string;
  /** Requests that nothing answered. */
  readonly missed: string[];
  /** Requests to `/_api` with their headers. */
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** The least of a site that a page host can be plugged into. */
export async function startFakeSite(hostFor: (origin: () => string) => PageHost, site: FakeSite): Promise<RunningSite> {
  let origin = '';
  const missed: string[] = [];
  const asked: RunningSite['asked'] = [];
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (await host.handle(req, res)) return;
    const request = await fakeRequest(req);
    const found = request.path === '/_control/clock' ? CLOCK : request.path.startsWith('/_api/') ? site(request) : undefined;
    if (request.path.startsWith('/_api/')) asked.push({ path: request.path, headers: req.headers });
    if (!found) missed.push(`${request.method} ${request.path}`);
    res.writeHead(found?.status ?? 404, { 'content-type': 'application/json' }).end(JSON.stringify(found?.body ?? {}));
  };
  const server = createServer((req, res) => void answer(req, res));
  const host = hostFor(() => origin);
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> => new Promise((ok) => (server.close(() => ok()), server.closeAllConnections()));
  return { origin, missed, asked, close };
}

async function fakeRequest(req: IncomingMessage): Promise<Parameters<FakeSite>[0]> {
  const { method = 'GET', url = '/', headers } = req;
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const path = decodeURIComponent(url.replace(/%(?![0-7])/g, '%25'));
  const upn = /(?:^|;\s*)as=([^;]*)/.exec(headers.cookie ?? '')?.[1] ?? '';
  return { path: path.startsWith(SITE) ? path.slice(SITE.length) : path, method, upn, body: Buffer.concat(chunks).toString() };
}
