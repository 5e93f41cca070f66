import { Ajv, type ErrorObject } from 'ajv';
import { conceptSchema } from './concept-schema.js';
import { patterns } from './json-schema.js';

/** What is wrong in a concept file, and where: `rounds[0].due`. */
export interface ConceptFault {
  place: string;
  what: string;
}

// all faults at once; `verbose` tells which names were possible, `strict` would refuse the editors' keywords
const validate = new Ajv({ allErrors: true, verbose: true, discriminator: true, strict: false }).compile(conceptSchema);

const typeWords: Record<string, string> = {
  string: 'tekst',
  integer: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste [ … ]',
  object: 'et objekt { … }',
};
const patternWords: Record<string, string> = {
  [patterns.day]: 'skal være en dag som 2023-02-28',
  [patterns.monthDay]: 'skal være måned og dag som 12-24',
  [patterns.key]: 'må kun have bogstaverne a-z, tal og bindestreg og skal begynde med et bogstav',
};

/** `/rounds/0/due` → `rounds[0].due`. */
function placeOf(instancePath: string, property?: string): string {
  const parts = [...instancePath.split('/').slice(1), ...(property === undefined ? [] : [property])].map((part) =>
    part.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
  return parts.reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`), '');
}

function wordsIn(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}

const sentences: Record<string, (error: ErrorObject) => string> = {
  required: () => 'mangler',
  additionalProperties: ({ parentSchema }) => `kendes ikke; kendte felter er ${Object.keys((parentSchema?.['properties'] ?? {}) as object).join(', ')}`,
  type: ({ params }) => `skal være ${typeWords[String(params['type'])] ?? String(params['type'])}`,
  enum: ({ params }) => `skal være et af ordene ${wordsIn(params['allowedValues'])}`,
  const: ({ params }) => `skal være «${String(params['allowedValue'])}»`,
  pattern: ({ params }) => patternWords[String(params['pattern'])] ?? 'er ikke skrevet rigtigt',
  minLength: () => 'må ikke være tom',
  minItems: ({ params }) => `skal have mindst ${String(params['limit'])}`,
  minimum: ({ params }) => `skal være mindst ${String(params['limit'])}`,
  maximum: ({ params }) => `må højst være ${String(params['limit'])}`,
  discriminator: ({ parentSchema }) => `skal være en af reglerne ${ruleNames(parentSchema?.['oneOf']).join(', ')}`,
};

function ruleNames(variants: unknown): string[] {
  const rules = Array.isArray(variants) ? (variants as { properties?: { rule?: { const?: string } } }[]) : [];
  return rules.flatMap((variant) => variant.properties?.rule?.const ?? []);
}

function propertyNamed({ keyword, params }: ErrorObject): string | undefined {
  const names: Record<string, unknown> = {
    required: params['missingProperty'],
    additionalProperties: params['additionalProperty'],
    discriminator: params['tag'],
  };
  const name = names[keyword];
  return typeof name === 'string' ? name : undefined;
}

/** What the schema says against a file, place by place. */
export function schemaFaults(value: unknown): ConceptFault[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => ({
    place: placeOf(error.instancePath, propertyNamed(error)) || 'filen',
    what: sentences[error.keyword]?.(error) ?? `er ikke gyldig (${error.keyword})`,
  }));
}
