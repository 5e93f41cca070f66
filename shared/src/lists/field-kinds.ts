/** What a column is, independent of any list. Kinds and attributes as in SharePoint's field schema (Field Element (List), Microsoft Learn). */
export type FieldKind =
  'text' | 'note' | 'richText' | 'number' | 'boolean' | 'choice' | 'day' | 'instant' | 'url' | 'person' | 'people' | 'lookup' | 'lookups' | 'json';

export interface FieldDefinition<K extends FieldKind = FieldKind, V = unknown> {
  kind: K;
  /** SharePoint's internal name, prefix `Vp`, ASCII, at most 32 characters. */
  internalName: string;
  /** What people see as the column's heading. */
  title: string;
  description?: string;
  required?: boolean;
  indexed?: boolean;
  unique?: boolean;
  /** text: at most 255. */
  maxLength?: number;
  choices?: readonly string[];
  /** lookup(s): key of the list looked up in. */
  lookupList?: string;
  /** Number of decimals shown. */
  decimals?: number;
  /** JSON column formatting, as text. */
  formatter?: string;
  /** Carries the value's type; never set. */
  readonly valueType?: V;
}

/** A person as a row holds it: SharePoint's user id and what it expands to. */
export interface PersonValue {
  id: number;
  upn: string;
  name: string;
}

type Options = Partial<Pick<FieldDefinition, 'description' | 'required' | 'indexed' | 'unique' | 'maxLength' | 'formatter' | 'decimals'>>;

function field<K extends FieldKind, V>(kind: K, names: readonly [string, string], options: Partial<FieldDefinition> = {}): FieldDefinition<K, V> {
  const [internalName, title] = names;
  const { valueType: _, ...rest } = options;
  return { ...rest, kind, internalName, title };
}

/** Single line, up to 255 characters. */
export const text = (internalName: string, title: string, options?: Options) => field<'text', string>('text', [internalName, title], options);
/** Several lines of plain text. */
export const note = (internalName: string, title: string, options?: Options) => field<'note', string>('note', [internalName, title], options);
/** Several lines of HTML. */
export const richText = (internalName: string, title: string, options?: Options) => field<'richText', string>('richText', [internalName, title], options);
export const number = (internalName: string, title: string, options?: Options) => field<'number', number>('number', [internalName, title], options);
export const boolean = (internalName: string, title: string, options?: Options) => field<'boolean', boolean>('boolean', [internalName, title], options);
/** One of a fixed set of words; SharePoint does not check them over REST, so readers must. */
export const choice = (internalName: string, title: string, options: Options & { choices: readonly string[] }) =>
  field<'choice', string>('choice', [internalName, title], options);
/** A date without time: `2023-02-28`. */
export const day = (internalName: string, title: string, options?: Options) => field<'day', string>('day', [internalName, title], options);
/** A point in time: ISO in UTC. */
export const instant = (internalName: string, title: string, options?: Options) => field<'instant', string>('instant', [internalName, title], options);
export const url = (internalName: string, title: string, options?: Options) => field<'url', string>('url', [internalName, title], options);
export const person = (internalName: string, title: string, options?: Options) => field<'person', PersonValue>('person', [internalName, title], options);
export const people = (internalName: string, title: string, options?: Options) => field<'people', PersonValue[]>('people', [internalName, title], options);
/** Item id in another list. */
export const lookup = (internalName: string, title: string, options: Options & { lookupList: string }) =>
  field<'lookup', number>('lookup', [internalName, title], options);
/** Item ids in another list. SharePoint cannot index these. */
export const lookups = (internalName: string, title: string, options: Options & { lookupList: string }) =>
  field<'lookups', number[]>('lookups', [internalName, title], options);
/** Data as JSON in a plain note; shown to nobody as it is. */
export const json = <V>(internalName: string, title: string, options?: Options) => field<'json', V>('json', [internalName, title], options);
