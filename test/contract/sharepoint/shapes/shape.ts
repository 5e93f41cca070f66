/**
 * What SharePoint Online was recorded to answer: a kind of value (several with `|`), an object by its keys, a list by its
 * elements (`[]`). A key with `?` is not always there; `or` names what may stand instead of the object or the list.
 */
export type Shape = string | { [key: string]: Shape };

const KINDS: [string, RegExp][] = [
  ['guid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
  ['GUID in braces', /^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/],
  ['instant', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/],
  ['instant without zone', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/],
  ['digits', /^-?\d+$/],
  ['mask', /^0x[\da-f]{16}$/],
];

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return KINDS.find(([, pattern]) => pattern.test(value))?.[0] ?? 'text';
  if (Array.isArray(value)) return 'list';
  return typeof value;
}

function fits(kinds: string, value: unknown): boolean {
  const allowed = kinds.split('|');
  return allowed.includes(kindOf(value)) || (typeof value === 'string' && allowed.includes('text'));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function nameOf(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  return '[]' in shape ? 'list' : 'object';
}

function keyDifferences(shape: Record<string, Shape>, value: Record<string, unknown>, at: string): string[] {
  const known = new Map(Object.keys(shape).map((key) => [key.replace(/\?$/, ''), key]));
  const missing = [...known].filter(([name, key]) => name === key && name !== 'or' && !(name in value)).map(([name]) => `${at}${name} is missing`);
  const more = Object.entries(value).flatMap(([name, each]) => {
    const expected = shape[known.get(name) ?? ''];
    return expected === undefined ? [`${at}${name} is not recorded`] : differences(expected, each, `${at}${name}`);
  });
  return [...missing, ...more];
}

function elementDifferences(elements: Shape, value: unknown[], at: string): string[] {
  return [...new Set(value.flatMap((each) => differences(elements, each, `${at}[]`)))];
}

/** Undefined: the value is no object and no list of this shape. */
function innerDifferences(shape: Record<string, Shape>, value: unknown, at: string): string[] | undefined {
  const elements = shape['[]'];
  if (elements !== undefined) return Array.isArray(value) ? elementDifferences(elements, value, at) : undefined;
  return isObject(value) ? keyDifferences(shape, value, at === '' ? '' : `${at}.`) : undefined;
}

/** How an answer differs from what was recorded, one sentence a difference; none when it does not. */
export function differences(shape: Shape, value: unknown, at = ''): string[] {
  // no recording had a value, which rules none out
  if (shape === 'null') return [];
  const kinds = typeof shape === 'string' ? shape : shape['or'];
  if (typeof kinds === 'string' && fits(kinds, value)) return [];
  const inner = typeof shape === 'string' ? undefined : innerDifferences(shape, value, at);
  return inner ?? [`${at || 'the answer'} is ${kindOf(value)}, recorded ${nameOf(shape)}`];
}
