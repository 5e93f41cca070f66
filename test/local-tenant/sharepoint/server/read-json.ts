import type { Json } from '../model/types.js';
import { badRequest } from '../protocol/errors.js';
import type { Body } from '../protocol/node.js';

const MAX_DEPTH = 60;

function checkDepth(content: Json, depth: number): void {
  if (typeof content !== 'object' || content === null) return;
  if (depth > MAX_DEPTH) throw badRequest('The JSON of the request is nested too deeply.');
  for (const each of Object.values(content)) checkDepth(each, depth + 1);
}

const tooDeep = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth > 2000) return true;
  }
  return false;
};

/** A request's body as an object; an empty one is an empty object. Errors: no JSON, not an object, too deep (400). */
export function readJson(text: string): Body {
  if (text.trim() === '') return {};
  let content: Json;
  try {
    if (text.length > 10_000 && tooDeep(text)) throw badRequest('The JSON of the request is nested too deeply.');
    content = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('Invalid JSON. A token was not recognized in the JSON content.');
    throw error;
  }
  checkDepth(content, 0);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw badRequest('Invalid JSON. An object was expected.');
  return content;
}
