import DOMPurify from 'dompurify';
import * as React from 'react';
import { CONTENT_LANGUAGE } from './content-language.js';
import styles from './rich-text.module.scss';

/** What a text of a plan may hold: structure and emphasis, links, nothing that fetches, frames, styles or runs. */
const allowed = {
  ALLOWED_TAGS: [
    'p',
    'div',
    'span',
    'br',
    'ul',
    'ol',
    'li',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'sub',
    'sup',
    'a',
    'blockquote',
    'h2',
    'h3',
    'h4',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  ALLOWED_ATTR: ['href', 'scope', 'colspan', 'rowspan', 'start', 'lang'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // numbers and names of languages are no addresses, and need not look like one
  ADD_URI_SAFE_ATTR: ['scope', 'colspan', 'rowspan', 'start', 'lang'],
  // an address of this site, a web page or a letter; never a script or data, nor a foreign host that looks like this site
  // ("//ond.example") or like another ("https://kommune.example@ond.example")
  ALLOWED_URI_REGEXP: /^(?:https?:[\\/]*(?![\\/]|[^\\/?#]*@)|mailto:|\/(?![\\/])|[#?])/i,
};

/** Rich text from a list as safe HTML. */
export function sanitised(html: string): string {
  return DOMPurify.sanitize(html, allowed);
}

export interface RichTextProps {
  html: string;
  /** Running text in reading size, at most 68 characters a line. */
  reading?: boolean;
}

/** The only place where HTML from a list reaches the page. */
export function RichText({ html, reading }: RichTextProps): React.ReactElement {
  const safe = React.useMemo(() => ({ __html: sanitised(html) }), [html]);
  return <div className={`${styles.text} ${reading ? styles.reading : ''}`} lang={CONTENT_LANGUAGE} dangerouslySetInnerHTML={safe} />;
}
