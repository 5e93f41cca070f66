/** Tags that end a line or a cell; without a space there, the words on both sides would grow together. */
const BETWEEN_WORDS = /<(?=\/?(?:p|div|br|li|ul|ol|table|tr|td|th|h[1-6]|blockquote)\b)/gi;

/** The words of a rich text without its marks. Reads it as an inert document: nothing in it runs or is fetched. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const { body } = new DOMParser().parseFromString(html.replace(BETWEEN_WORDS, ' <'), 'text/html');
  return (body.textContent ?? '').replace(/[\s\u200B]+/g, ' ').trim();
}
