import { cleanHtml } from './files/rich-text.js';
import { withoutTypography } from './matching/plain-text.js';

/** Signs that Word, Excel and SharePoint set differently without meaning anything by it. */
function plainSigns(text: string): string {
  return withoutTypography(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function normal(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value ?? '');
  // SharePoint wraps rich text in a div of its own
  return plainSigns(/<\w/.test(value) ? cleanHtml(value).replace(/>\s+</g, '><') : value);
}

/** True when a value of the file says the same as the site's. Lists of codes and names are compared without regard to order. */
export function same(wanted: unknown, current: unknown): boolean {
  if (Array.isArray(wanted) && wanted.every((each) => typeof each === 'string')) {
    const held = Array.isArray(current) ? (current as unknown[]) : [];
    return wanted.length === held.length && wanted.every((each) => held.includes(each));
  }
  return normal(wanted) === normal(current);
}
