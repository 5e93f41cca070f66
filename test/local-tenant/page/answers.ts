import type { ServerResponse } from 'node:http';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** Sends a file's bytes with the type that its name says. */
export function sendFile(res: ServerResponse, name: string, bytes: Buffer): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  res.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }).end(bytes);
}

interface HtmlAnswer {
  readonly status: number;
  readonly html: string;
  readonly security: string;
  readonly cookies?: readonly string[];
}

/** Sends a page. */
export function sendHtml(res: ServerResponse, { status, html, security, cookies = [] }: HtmlAnswer): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': security,
    'set-cookie': [...cookies],
  });
  res.end(html);
}

/** Sends the browser on to another address of this server. */
export function redirect(res: ServerResponse, location: string, cookies: readonly string[] = []): void {
  res.writeHead(302, { location, 'set-cookie': [...cookies] }).end();
}
