import { compile } from 'html-to-text';

const convert = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '• ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** The text of a rich text column, one line a paragraph. */
export function plainText(html: string | undefined): string {
  return convert(html ?? '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** At most `length` characters, ended at a word with "…" when something was left out. */
export function cutAt(text: string, length: number): { text: string; cut: boolean } {
  if (text.length <= length) return { text, cut: false };
  const start = text.slice(0, Math.max(0, length - 1));
  const word = start.search(/\s\S*$/);
  return { text: `${(word > length / 2 ? start.slice(0, word) : start).trimEnd()}…`, cut: true };
}
