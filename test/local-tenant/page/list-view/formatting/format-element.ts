import { escapeHtml } from '../../html.js';
import { formattingError } from './expression.js';
import { evaluate } from './evaluate.js';
import type { Surroundings } from './evaluate.js';
import { parseExpression } from './parse-expression.js';
import { textOf } from './values.js';

/** Draws an icon of Fluent UI's font by its name; empty when there is none of that name. */
export type DrawIcon = (name: string) => string;

export interface FormattedElement {
  readonly elmType?: unknown;
  readonly txtContent?: unknown;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly FormattedElement[];
  readonly [more: string]: unknown;
}

const TYPES = ['div', 'span', 'a', 'p', 'img', 'button'];
const EMPTY = ['img'];
const ATTRIBUTES = ['class', 'href', 'title', 'alt', 'src', 'target', 'rel', 'role'];
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/|#|\?)/i;
const NOT_DONE = ['forEach', 'customCardProps', 'customRowAction', 'defaultHoverField', 'filePreviewProps', 'columnFormatterReference'];

/** HTML of a column's formatting for one cell. Throws a FormattingError for what the local tenant does not do. */
export function formatElement(element: FormattedElement, around: Surroundings, icon: DrawIcon): string {
  const type = String(element.elmType);
  if (!TYPES.includes(type)) throw formattingError(`The local tenant draws no ${type}`);
  const unknown = NOT_DONE.find((name) => name in element);
  if (unknown) throw formattingError(`The local tenant does not carry out ${unknown}`);
  const value = (source: unknown): string => textOf(evaluate(parseExpression(source), around));
  const open = `<${type}${attributesOf(element, value)}${styleOf(element, value)}>`;
  if (EMPTY.includes(type)) return open;
  const iconName = element.attributes?.['iconName'];
  const drawn = iconName === undefined ? '' : icon(value(iconName));
  const text = element.txtContent === undefined ? '' : escapeHtml(value(element.txtContent));
  const children = (element.children ?? []).map((child) => formatElement(child, around, icon)).join('');
  return `${open}${drawn}${text}${children}</${type}>`;
}

function attributesOf({ attributes = {} }: FormattedElement, value: (source: unknown) => string): string {
  return Object.entries(attributes)
    .filter(([name]) => ATTRIBUTES.includes(name) || name.startsWith('aria-'))
    .map(([name, source]) => [name, value(source)] as const)
    .filter(([name, text]) => text !== '' && (!['href', 'src'].includes(name) || SAFE_ADDRESS.test(text)))
    .map(([name, text]) => ` ${name}="${escapeHtml(text)}"`)
    .join('');
}

function styleOf({ style = {} }: FormattedElement, value: (source: unknown) => string): string {
  const rules = Object.entries(style)
    .map(([name, source]) => [name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), value(source)] as const)
    .filter(([name, text]) => /^-{0,2}[a-z-]+$/.test(name) && text !== '' && !/[;{}<>]|url\(|expression/i.test(text))
    .map(([name, text]) => `${name}:${text}`);
  return rules.length ? ` style="${escapeHtml(rules.join(';'))}"` : '';
}
