import type { Json } from '../model/types.js';
import { badRequest, invalidArgument } from './errors.js';
import type { Argument, Segment } from './parse-path.js';
import { parsePath } from './parse-path.js';

/** Arguments of a call: from the parentheses, from `@alias` in the query, from the body of a POST. */
export interface Args {
  positional: Json[];
  named: Map<string, Json>;
}

const valueOf = (argument: Argument, query: URLSearchParams): Json => {
  if (argument.kind === 'text' || argument.kind === 'guid') return argument.text;
  if (argument.kind === 'number') return argument.number;
  if (argument.kind === 'boolean') return argument.boolean;
  if (argument.kind === 'null') return null;
  return aliasValue(argument.name, query);
};

/** A structure, such as `@v={"ViewXml":"…"}`. */
function structure(name: string, text: string): Json {
  try {
    const content: Json = JSON.parse(text);
    return content;
  } catch {
    throw invalidArgument(name);
  }
}

function aliasValue(name: string, query: URLSearchParams): Json {
  const given = [...query].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (given === undefined) throw badRequest(`The parameter alias '${name}' is not defined.`);
  if (given.startsWith('{')) return structure(name, given);
  const argument = parsePath(`x(${given})`)[0]?.positional?.[0];
  if (!argument || argument.kind === 'alias') throw invalidArgument(name);
  return valueOf(argument, query);
}

export function readArgs(segment: Segment, query: URLSearchParams): Args {
  return {
    positional: (segment.positional ?? []).map((argument) => valueOf(argument, query)),
    named: new Map([...segment.named].map(([name, argument]) => [name, valueOf(argument, query)])),
  };
}

/** The argument by name, else by place; undefined when neither was given. */
function given(args: Args, name: string, place = 0): Json | undefined {
  const named = args.named.get(name.toLowerCase());
  return named === undefined ? args.positional[place] : named;
}

export function textArg(args: Args, name: string, place = 0): string {
  const value = given(args, name, place);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw invalidArgument(name);
}

export function numberArg(args: Args, name: string, place = 0): number {
  const value = given(args, name, place);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw invalidArgument(name);
}

export function booleanArg(args: Args, name: string, place: number, otherwise: boolean): boolean {
  const value = given(args, name, place);
  if (value === undefined) return otherwise;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw invalidArgument(name);
}
