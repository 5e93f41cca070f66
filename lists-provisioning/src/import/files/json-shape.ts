/** What a value in a JSON file must be. `optional` parts may be left out; a record's keys are free. */
export type Shape =
  | { kind: 'text' | 'flag' | 'number' | 'day' | 'instant' | 'any'; optional?: boolean }
  | { kind: 'word'; words: readonly string[]; optional?: boolean }
  | { kind: 'list' | 'record'; of: Shape; optional?: boolean }
  | { kind: 'object'; parts: Readonly<Record<string, Shape>>; optional?: boolean };

export const text: Shape = { kind: 'text' };
export const flag: Shape = { kind: 'flag' };
export const number: Shape = { kind: 'number' };
export const day: Shape = { kind: 'day' };
export const instant: Shape = { kind: 'instant' };
export const anything: Shape = { kind: 'any' };
export const word = (words: Readonly<Record<string, unknown>>): Shape => ({ kind: 'word', words: Object.keys(words) });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const record = (of: Shape): Shape => ({ kind: 'record', of });
export const object = (parts: Readonly<Record<string, Shape>>): Shape => ({ kind: 'object', parts });
export const optional = (shape: Shape): Shape => ({ ...shape, optional: true });

const simple: Record<'text' | 'flag' | 'number' | 'day' | 'instant', { fits: (value: unknown) => boolean; wanted: string }> = {
  text: { fits: (value) => typeof value === 'string', wanted: 'tekst' },
  flag: { fits: (value) => typeof value === 'boolean', wanted: 'true eller false' },
  number: { fits: (value) => typeof value === 'number' && Number.isFinite(value), wanted: 'et tal' },
  day: { fits: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), wanted: 'en dag som 2023-02-28' },
  instant: {
    fits: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) && !Number.isNaN(Date.parse(value)),
    wanted: 'et tidspunkt som 2023-02-24T09:42:00Z',
  },
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultsInObject(value: unknown, parts: Readonly<Record<string, Shape>>, path: string): string[] {
  if (!isRecord(value)) return [`${path} skal være et objekt { … }`];
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const unknown = Object.keys(value).filter((key) => parts[key] === undefined && key !== '$schema');
  return [
    ...unknown.map((key) => `${at(key)} kendes ikke; kendte felter er ${Object.keys(parts).join(', ')}`),
    ...Object.entries(parts).flatMap(([key, shape]) => faultsIn(value[key], shape, at(key))),
  ];
}

type Composite = Exclude<Shape, { kind: keyof typeof simple | 'any' }>;

function faultsInside(value: unknown, shape: Composite, path: string): string[] {
  switch (shape.kind) {
    case 'word':
      return shape.words.includes(String(value)) ? [] : [`${path} skal være et af ordene ${shape.words.join(', ')}`];
    case 'list':
      return Array.isArray(value) ? value.flatMap((each, index) => faultsIn(each, shape.of, `${path}[${index}]`)) : [`${path} skal være en liste [ … ]`];
    case 'record':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, each]) => faultsIn(each, shape.of, `${path}.${key}`))
        : [`${path} skal være et objekt { … }`];
    case 'object':
      return faultsInObject(value, shape.parts, path);
  }
}

/** What is wrong with a value, each fault with its place in the file: `indsatser[3].title skal være tekst`. */
export function faultsIn(value: unknown, shape: Shape, path = ''): string[] {
  if (value === undefined) return shape.optional === true ? [] : [`${path} mangler`];
  if (shape.kind === 'any') return [];
  if (shape.kind === 'word' || 'of' in shape || 'parts' in shape) return faultsInside(value, shape, path);
  return simple[shape.kind].fits(value) ? [] : [`${path} skal være ${simple[shape.kind].wanted}`];
}
