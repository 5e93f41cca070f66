import { load } from 'cheerio';
import sanitizeHtml from 'sanitize-html';
import { withoutTypography } from '../matching/plain-text.js';

const rules: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { b: 'strong', i: 'em' },
  // a link that led nowhere safe keeps its text only
  exclusiveFilter: (frame) => (frame.tag === 'a' && frame.attribs['href'] === undefined ? 'excludeTag' : false),
  textFilter: (text) => withoutTypography(text),
};

/** Formatted text as the lists keep it: paragraphs, lists, bold, italics and links to http, https and mailto; nothing else comes through. ASVS 1.3.1. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, rules)
    .replace(/<(p|strong|em|li|ul|ol)>\s*<\/\1>/g, '')
    .replace(/(\s*<br \/>)+\s*<\/p>/g, '</p>')
    .trim();
}

/** Lists right beneath each other, as an empty line in Word leaves them, are one list. */
export function joinedLists(html: string): string {
  return html.replace(/<\/(ul|ol)>\s*<\1>/g, '');
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as formatted text: one paragraph a line, nothing in it read as mark-up. */
export function htmlOf(text: string): string {
  return withoutTypography(text)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)}</p>`)
    .join('');
}

/** The words of formatted text, one line a paragraph, for comparing and for plain columns. */
export function textOf(html: string): string {
  const spaced = html.replace(/\s+/g, ' ').replace(/<\/(p|li|h[1-6])>|<(ul|ol)>|<br ?\/?>/g, '\n');
  return withoutTypography(load(spaced, null, false).text())
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
