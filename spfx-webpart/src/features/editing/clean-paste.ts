import DOMPurify from 'dompurify';

/** What a field of a plan keeps of what is pasted: structure and emphasis. */
const kept = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'b', 'em', 'i', 'ul', 'ol', 'li', 'a'],
  ALLOWED_ATTR: ['href'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
};

const NUMBERED = /^\s*(?:\d+|[a-z])[.)]/i;

const isListItem = (paragraph: HTMLElement): boolean =>
  /^MsoListParagraph/i.test(paragraph.className) || /mso-list:/i.test(paragraph.getAttribute('style') ?? '');

/** Word marks a list as paragraphs with the bullet as text: made into a list again. */
function listsOfWord(body: HTMLElement): void {
  let list: HTMLElement | undefined;
  for (const paragraph of Array.from(body.querySelectorAll('p'))) {
    if (!isListItem(paragraph)) {
      list = undefined;
      continue;
    }
    const bullet = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
    const ordered = NUMBERED.test(bullet?.textContent ?? '');
    bullet?.remove();
    if (list === undefined || paragraph.previousElementSibling !== list) {
      list = body.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      paragraph.before(list);
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...Array.from(paragraph.childNodes));
    list.append(item);
    paragraph.remove();
  }
}

/** Emptied paragraphs and the spaces that Word sets. */
function tidy(html: string): string {
  return html
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/<p>\s*<\/p>/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Pasted HTML (Word, a web page) as the field keeps it. Read as an inert document: nothing in it runs or is fetched. */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const gone of Array.from(body.querySelectorAll('style, script, meta, link, title, xml'))) gone.remove();
  listsOfWord(body);
  for (const heading of Array.from(body.querySelectorAll('h1, h2, h3, h4, h5, h6'))) {
    const paragraph = body.ownerDocument.createElement('p');
    const strong = body.ownerDocument.createElement('strong');
    strong.append(...Array.from(heading.childNodes));
    paragraph.append(strong);
    heading.replaceWith(paragraph);
  }
  return tidy(DOMPurify.sanitize(body.innerHTML, kept));
}

/** Pasted plain text, a paragraph a line. */
export function textAsHtml(text: string): string {
  const escaped = (line: string): string => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length === 1 ? escaped(text.trim()) : lines.map((line) => `<p>${escaped(line)}</p>`).join('');
}
