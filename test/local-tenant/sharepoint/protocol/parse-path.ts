import { badRequest } from './errors.js';

export type Argument =
  | { kind: 'text'; text: string }
  | { kind: 'guid'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'null' }
  | { kind: 'alias'; name: string };

export interface Segment {
  name: string;
  /** undefined when no parentheses stood behind the name */
  positional?: Argument[];
  named: Map<string, Argument>;
}

const LITERALS: Record<string, Argument> = {
  true: { kind: 'boolean', boolean: true },
  false: { kind: 'boolean', boolean: false },
  null: { kind: 'null' },
};

/** Reads one argument that starts at `at`; answers it and where it ends. */
function readArgument(path: string, at: number): [Argument, number] {
  const rest = path.slice(at);
  const quoted = /^(guid|datetime)?'((?:[^']|'')*)'/i.exec(rest);
  if (quoted) {
    const kind = quoted[1]?.toLowerCase() === 'guid' ? 'guid' : 'text';
    return [{ kind, text: (quoted[2] ?? '').replaceAll("''", "'") }, at + quoted[0].length];
  }
  const plain = /^[^,)']+/.exec(rest)?.[0];
  if (plain === undefined) throw badRequest(`The expression "${path}" is not valid.`);
  return [readPlain(plain.trim(), path), at + plain.length];
}

function readPlain(text: string, path: string): Argument {
  if (text.startsWith('@')) return { kind: 'alias', name: text };
  const literal = LITERALS[text.toLowerCase()];
  if (literal) return literal;
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'number', number: Number(text) };
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return { kind: 'guid', text };
  throw badRequest(`The expression "${path}" is not valid.`);
}

const skipBlanks = (path: string, at: number): number => {
  let here = at;
  while (path[here] === ' ') here += 1;
  return here;
};

function readArguments(path: string, start: number, into: Segment): number {
  let at = skipBlanks(path, start);
  const positional: Argument[] = [];
  into.positional = positional;
  while (path[at] !== ')') {
    const name = /^([A-Za-z_]\w*)\s*=\s*/.exec(path.slice(at, at + 200));
    const [argument, end] = readArgument(path, at + (name?.[0].length ?? 0));
    if (name) into.named.set((name[1] ?? '').toLowerCase(), argument);
    else positional.push(argument);
    at = skipBlanks(path, end);
    if (path[at] === ',') at = skipBlanks(path, at + 1);
    else if (path[at] !== ')') throw badRequest(`The expression "${path}" is not valid.`);
  }
  return at + 1;
}

function readSegment(path: string, at: number): [Segment, number] {
  const name = /^[^/()']+/.exec(path.slice(at, at + 400))?.[0];
  if (name === undefined) throw badRequest(`The expression "${path}" is not valid.`);
  const segment: Segment = { name: name.trim(), named: new Map() };
  let end = at + name.length;
  if (path[end] === '(') end = readArguments(path, end + 1, segment);
  if (end < path.length && path[end] !== '/') throw badRequest(`The expression "${path}" is not valid.`);
  return [segment, end];
}

const MAX_SEGMENTS = 60;

/**
 * Reads a resource path below `_api`, already percent-decoded: `web/lists/getByTitle('It''s')/items(3)`.
 * Blanks after commas, named arguments and `@alias` are understood.
 */
export function parsePath(path: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === '/') {
      at += 1;
      continue;
    }
    const [segment, end] = readSegment(path, at);
    segments.push(segment);
    if (segments.length > MAX_SEGMENTS) throw badRequest('The request path has too many segments.');
    at = end;
  }
  return segments;
}
