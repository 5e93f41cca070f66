import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One person of the roster, as Teams' connector names it. */
export interface Member {
  id: string;
  aadObjectId: string;
  name: string;
  userPrincipalName: string;
  userRole?: string;
}

interface Sent {
  method: string;
  conversation: string;
  activityId?: string;
  body: { type?: string; attachments?: { content: Record<string, unknown> }[] };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
}

/** The smallest connector that the bot can speak to: takes messages, updates them, knows the roster, fails when told. */
export async function smallConnector(
  members: Member[],
): Promise<{ url: string; sent: Sent[]; failWith: { status?: number; retryAfter?: string }; close(): Promise<void> }> {
  const sent: Sent[] = [];
  const failWith: { status?: number; retryAfter?: string } = {};
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [, , , conversation = '', part, id] = (request.url ?? '').split('/').map(decodeURIComponent);
      const answer = (status: number, value: object, headers: Record<string, string> = {}): void =>
        void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
      if (part === 'members') return answer(200, members.find((member) => member.id === id) ?? {});
      if (failWith.status !== undefined)
        return answer(
          failWith.status,
          { error: { code: 'Told', message: 'to' } },
          failWith.retryAfter === undefined ? {} : { 'retry-after': failWith.retryAfter },
        );
      sent.push({ method: request.method ?? '', conversation, ...(id === undefined ? {} : { activityId: id }), body: body as Sent['body'] });
      return request.method === 'POST' ? answer(201, { id: `m${sent.length}` }) : answer(200, { id });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    failWith,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}
