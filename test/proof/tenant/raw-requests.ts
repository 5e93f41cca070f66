import { connect } from 'node:net';

const line = (method: string, path: string, ...headers: string[]): string =>
  [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Authorization: Bearer app:provisioner', ...headers, '', ''].join('\r\n');
const POST = (...headers: string[]): string => line('POST', '/sites/virksomhedsplaner/_api/web/lists', 'Content-Type: application/json', ...headers);

/** What no HTTP library would send, byte by byte. */
export const RAW: Record<string, string> = {
  'no request': 'GARBAGE\r\n\r\n',
  'no host': 'GET /sites/virksomhedsplaner/_api/web HTTP/1.1\r\n\r\n',
  'an old protocol': 'GET /sites/virksomhedsplaner/_api/web\r\n',
  'another protocol': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a TLS greeting': '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
  'huge headers': line('GET', '/sites/virksomhedsplaner/_api/web', `X-Long: ${'x'.repeat(100_000)}`),
  'many headers': line('GET', '/sites/virksomhedsplaner/_api/web', ...Array.from({ length: 5000 }, (_, at) => `X-${at}: 1`)),
  'a long path': line('GET', `/sites/virksomhedsplaner/_api/${'web/'.repeat(20_000)}`),
  'a null byte': line('GET', '/sites/virksomhedsplaner/_api/web\u0000'),
  'half a header': 'GET /sites/virksomhedsplaner/_api/web HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept',
  'two lengths': `${POST('Content-Length: 5', 'Content-Length: 6')}{"a":1}`,
  'a length and chunks': `${POST('Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
  'a negative length': `${POST('Content-Length: -1')}{}`,
  'a huge length': `${POST('Content-Length: 99999999999999999999')}{}`,
  'broken chunks': `${POST('Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
  'half a body': `${POST('Content-Length: 500')}{"Title":`,
  'a tunnel': line('CONNECT', 'example.com:443'),
  'no path': line('OPTIONS', '*'),
  'another server': line('GET', 'http://example.com/_api/web'),
  'a switch': line('GET', '/sites/virksomhedsplaner/_api/nothing', 'Connection: Upgrade', 'Upgrade: websocket'),
  'two requests, the second broken': `${line('GET', '/sites/virksomhedsplaner/_api/nothing')}BROKEN\r\n\r\n`,
};

/** What a server says to these bytes until it closes, or falls silent after they end. Error: it keeps the connection open. */
export function sendRaw(site: string, bytes: string, patience: number): Promise<string> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes, 'latin1'));
    socket.setTimeout(patience, () => socket.destroy(new Error(`the connection was open after ${patience} ms`)));
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('close', () => resolve(said));
    // a server may close before it has read everything
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(said) : reject(error)));
  });
}
