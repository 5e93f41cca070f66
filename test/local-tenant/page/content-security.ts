import { randomBytes } from 'node:crypto';

/**
 * The policy of a SharePoint Online page. SharePoint enforces `script-src` (no `'unsafe-inline'`; its loader needs
 * `'unsafe-eval'`); the other directives are the local tenant's own and prove that everything comes from this server.
 */
export function contentSecurity(nonce?: string): string {
  return [
    "default-src 'self'",
    `script-src 'unsafe-eval' 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
}

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}
