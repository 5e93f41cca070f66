/** The language of the plans themselves, whatever language the page speaks to its reader (WCAG 2.2, 3.1.2). */
export const CONTENT_LANGUAGE = 'da';
