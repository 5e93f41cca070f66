import type { Json } from '../model/types.js';
import { badRequest, unknownProperty } from '../protocol/errors.js';
import type { Body } from '../protocol/node.js';

export const isObject = (content: Json | undefined): content is { [key: string]: Json } =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

/** Undoes verbose wrapping: `{ results: [...] }` is a list, `__metadata` is left out. */
function unwrap(content: Json): Json {
  if (Array.isArray(content)) return content.map(unwrap);
  if (!isObject(content)) return content;
  if (Array.isArray(content['results'])) return content['results'].map(unwrap);
  return Object.fromEntries(Object.entries(content).flatMap(([key, each]) => (key === '__metadata' ? [] : [[key, unwrap(each)]])));
}

/** The properties of a body, without annotations (`odata.type`, `@odata.id`) and wrapping. */
export function plainBody(body: Body): Body {
  const entries = Object.entries(body).filter(([key]) => key !== '__metadata' && !key.includes('odata.'));
  return Object.fromEntries(entries.map(([key, each]) => [key, unwrap(each)]));
}

/** Parameters may stand bare or below `parameters`. */
export function parametersOf(body: Body, name = 'parameters'): Body {
  const key = Object.keys(body).find((each) => each.toLowerCase() === name.toLowerCase());
  const inner = key === undefined ? undefined : body[key];
  return plainBody(isObject(inner) ? inner : body);
}

/** Refuses a value of another type, as SharePoint's reader does. */
function expectType(name: string, content: Json, example: Json | undefined): void {
  const wanted = typeof example;
  if (content === null || example === null || example === undefined) return;
  if (wanted !== typeof content || Array.isArray(example) !== Array.isArray(content)) {
    throw badRequest(`An unexpected value was found when converting the property '${name}'.`);
  }
}

export function textOf(body: Body, name: string): string {
  const key = Object.keys(body).find((each) => each.toLowerCase() === name.toLowerCase());
  const content = key === undefined ? undefined : body[key];
  if (typeof content === 'string') return content;
  throw badRequest(`The parameter ${name} is missing or is no text.`);
}

/** Lays the known properties of a body over the present ones. Unknown names: 400. */
export function mergeSettings(present: Record<string, Json>, body: Body, type: string): Record<string, Json> {
  const next = { ...present };
  for (const [name, content] of Object.entries(body)) {
    if (!(name in present)) throw unknownProperty(name, type);
    expectType(name, content, present[name]);
    next[name] = content;
  }
  return next;
}
