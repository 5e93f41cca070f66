/** Tags that end a line or a cell; without a space there, the words on both sides would grow together. */
const BETWEEN_WORDS = /<(?=\/?(?:p|div|br|li|ul|ol|table|tr|td|th|h[1-6]|blockquote)\b)/gi;

/** The words of a rich text without its marks. Reads it as an inert document: nothing in it runs or is fetched. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const { body } = new DOMParser().parseFromString(html.replace(BETWEEN_WORDS, ' <'), 'text/html');
  return (body.textContent ?? '').replace(/[\s\u200B]+/g, ' ').trim();
}

const TAGS = /<[^>]*>/g;
const ENTITIES = /&(?:#(\d+)|#x([0-9a-f]+)|nbsp|amp|lt|gt|quot);/gi;
const named: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function character(entity: string, decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  if (Number.isNaN(code)) return named[entity.toLowerCase()] ?? ' ';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** The words of a rich text for looking through: quicker than reading it as a document, and never to be shown. */
export function searchableText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return html
    .replace(BETWEEN_WORDS, ' <')
    .replace(TAGS, '')
    .replace(ENTITIES, character)
    .replace(/[\s\u200B]+/g, ' ');
}
