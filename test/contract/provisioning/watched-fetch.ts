/** What went over the wire: requests, and what in them was asked to change something (parts of a batch singly). */
export interface Watched {
  requests: number;
  /** `POST …/_api/web/lists`, as method and address. */
  writes: string[];
  /** Called before each request is sent; throwing stands for a process or a line that dies there. */
  before: (request: number) => void | Promise<void>;
  /** Lets only so many writes through in all, cutting a batch in two if need be; then the line is dead. */
  writesLeft: number;
  /** Called when the answer has come, before anybody sees it. */
  after: (request: number) => void;
  restore: () => void;
}

const PART = /^(POST|MERGE|PATCH|PUT|DELETE) (\S+) HTTP\/1\.1$/gm;

function writesIn(url: string, init: RequestInit | undefined): string[] {
  const method = init?.method ?? 'GET';
  if (!url.endsWith('/$batch')) return method === 'GET' ? [] : [`${method} ${url}`];
  return [...String(init?.body ?? '').matchAll(PART)].map(([, verb, address]) => `${verb} ${address}`);
}

/** A batch with only its first changes, as when the sender dies while SharePoint works through it. */
function firstParts(body: string, count: number): string {
  const [, id = ''] = /boundary="(changeset_[^"]+)"/.exec(body) ?? [];
  const [head = '', ...parts] = body.split(`--${id}\n`);
  const [, end = ''] = /(--batch_[^\n]+--\n)$/.exec(body) ?? [];
  return `${[head, ...parts.slice(0, count)].join(`--${id}\n`)}--${id}--\n\n${end}`;
}

async function cutShort(watched: Watched, send: () => Promise<Response>): Promise<never> {
  if (watched.writesLeft > 0) await send();
  watched.writesLeft = 0;
  throw new Error('the process was stopped here');
}

/** Watches this process' fetch until restored. */
export function watchFetch(): Watched {
  const real = globalThis.fetch;
  const watched: Watched = {
    requests: 0,
    writes: [],
    before: () => undefined,
    writesLeft: Infinity,
    after: () => undefined,
    restore: () => void (globalThis.fetch = real),
  };
  globalThis.fetch = async (input, init) => {
    const request = ++watched.requests;
    await watched.before(request);
    const writes = writesIn(String(input), init);
    watched.writes.push(...writes);
    if (writes.length > watched.writesLeft) return cutShort(watched, () => real(input, { ...init, body: firstParts(String(init?.body), watched.writesLeft) }));
    watched.writesLeft -= writes.length;
    const response = await real(input, init);
    watched.after(request);
    return response;
  };
  return watched;
}
