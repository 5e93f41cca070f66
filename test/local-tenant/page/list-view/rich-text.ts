/** Plain text of a rich text column: a line for each block, entities read, everything else away. */
export function plainOfHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '– ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) => String.fromCodePoint(parseInt(digits, hex ? 16 : 10)))
    .replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: string) => ({ nbsp: '\u00a0', lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
    .replace(/[\u200b]/g, '')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}
