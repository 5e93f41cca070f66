import { request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Hands a request to the server on `port` of 127.0.0.1 and its answer back, untouched. */
export function passRequest(port: number, req: IncomingMessage, res: ServerResponse): void {
  const onward = request({ host: '127.0.0.1', port, path: req.url, method: req.method, headers: req.headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  onward.once('error', () => (res.headersSent ? res.destroy() : res.writeHead(502).end()));
  req.pipe(onward);
}

/** Joins a WebSocket's two ends. Returns the near end, to see it close. */
export function passUpgrade(port: number, req: IncomingMessage, near: Duplex, head: Buffer): Duplex {
  const far = connect(port, '127.0.0.1');
  const lines: string[] = [];
  for (let i = 0; i < req.rawHeaders.length; i += 2) lines.push(`${req.rawHeaders[i]}: ${req.rawHeaders[i + 1]}`);
  far.write(`${req.method} ${req.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  far.write(head);
  near.pipe(far).pipe(near);
  const end = (): void => {
    near.destroy();
    far.destroy();
  };
  for (const side of [near, far]) side.once('error', end).once('close', end);
  return near;
}
