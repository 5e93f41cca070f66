import type { IncomingMessage } from 'node:http';
import type { DirectoryPerson } from './options.js';

export type Culture = 'da-DK' | 'en-US';
export type ThemeName = 'light' | 'dark';

/** Who looks at the page, and how: what the bar at the top has chosen. */
export interface Visitor {
  readonly person: DirectoryPerson;
  readonly theme: ThemeName;
  readonly culture: Culture;
}

const CHOICES = ['as', 'theme', 'culture'];

/** Reads the bar's choices from the cookies. Someone who has chosen nobody acts as the first person of the directory. */
export function visitorOf(req: IncomingMessage, people: readonly DirectoryPerson[]): Visitor {
  const cookies = cookiesOf(req);
  const person = people.find((p) => sameUpn(p.upn, cookies.get('as') ?? '')) ?? people[0];
  if (!person) throw new Error('The local tenant has no people: give it a directory with at least one');
  return {
    person,
    theme: cookies.get('theme') === 'dark' ? 'dark' : 'light',
    culture: cookies.get('culture') === 'en-US' ? 'en-US' : 'da-DK',
  };
}

/** Cookie header value that makes the stand-in act as the person. */
export function actingCookie(person: DirectoryPerson): string {
  return `as=${cookieText(person.upn)}`;
}

interface Choice {
  /** `Set-Cookie` values. */
  readonly cookies: readonly string[];
  /** The same address without the bar's queries; every other query is kept letter by letter, it belongs to the web part. */
  readonly location: string;
  readonly unknownPerson?: string;
}

/** Is there a choice from the bar in the address (`?as=…&theme=…&culture=…`)? */
export function choiceIn(address: string, people: readonly DirectoryPerson[]): Choice | undefined {
  const [path = '', ...rest] = address.split('?');
  const parts = rest.join('?').split('&').filter(Boolean);
  const isChoice = (part: string): boolean => CHOICES.includes(part.split('=')[0] ?? '');
  const chosen = new URLSearchParams(parts.filter(isChoice).join('&'));
  if (![...chosen.keys()].length) return undefined;
  const kept = parts.filter((part) => !isChoice(part)).join('&');
  const cookies = [...chosen].map(([name, value]) => `${name}=${cookieText(value)}; Path=/; SameSite=Lax`);
  const location = kept ? `${path}?${kept}` : path;
  const asked = chosen.get('as');
  const known = asked === null || people.some((p) => sameUpn(p.upn, asked));
  return known ? { cookies, location } : { cookies: [], location, unknownPerson: asked ?? '' };
}

function cookiesOf(req: IncomingMessage): Map<string, string> {
  const pairs = (req.headers.cookie ?? '').split(/;\s*/).filter((c) => c.includes('='));
  return new Map(pairs.map((c) => [c.slice(0, c.indexOf('=')).trim(), decoded(c.slice(c.indexOf('=') + 1))]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `@` may stand in a cookie as it is, and is easier to read so. */
function cookieText(value: string): string {
  return encodeURIComponent(value).replaceAll('%40', '@');
}

function sameUpn(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
