/** A part of a JSON Schema (draft 7). */
export type JsonSchema = Readonly<Record<string, unknown>>;

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredKeys<T> = Exclude<keyof T, OptionalKeys<T>>;

/** The properties of a type: all of them and no other, so that a schema that has fallen behind its type does not compile. */
interface PropertiesOf<T> {
  required: { [K in RequiredKeys<T>]: JsonSchema };
  optional: { [K in OptionalKeys<T>]: JsonSchema };
}

/** A day as `2023-02-28`, a day of any year as `12-24`, an ASCII key. */
export const patterns = { day: '^\\d{4}-\\d{2}-\\d{2}$', monthDay: '^\\d{2}-\\d{2}$', key: '^[A-Za-z][A-Za-z0-9-]*$' } as const;

export const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });
export const matching = (pattern: keyof typeof patterns, description: string): JsonSchema => ({ type: 'string', pattern: patterns[pattern], description });
export const whole = (description: string, limits: { minimum: number; maximum?: number }): JsonSchema => ({ type: 'integer', ...limits, description });
export const oneOf = (words: readonly string[], description: string): JsonSchema => ({ enum: words, description });
export const listOf = (items: JsonSchema, description: string, minItems = 0): JsonSchema => ({
  type: 'array',
  items,
  ...(minItems === 0 ? {} : { minItems }),
  description,
});

/** An object with exactly the properties of `T`. */
export function objectOf<T>({ required, optional }: PropertiesOf<T>, description?: string): JsonSchema {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
