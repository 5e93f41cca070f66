import { indsatsFieldKeys, type Indsats } from '@virksomhedsplaner/shared/domain';
import type { Edited, IndsatsChange } from '@virksomhedsplaner/shared/ports';
import type { Typed } from '../../desk/typed-text.js';
import { plainText } from '../../ui/plain-text.js';

/** The parts of an indsats that its writers change. */
export type DraftKey = 'title' | 'units' | 'goals' | 'primaryGoal' | 'themes' | 'owner' | 'coOwners' | 'leadUnit' | 'partners' | 'kind';
const keys: readonly DraftKey[] = ['title', 'units', 'goals', 'primaryGoal', 'themes', 'owner', 'coOwners', 'leadUnit', 'partners', 'kind'];
const clearable: readonly string[] = ['primaryGoal', 'owner', 'leadUnit', 'partners'];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** What has been changed between two states; undefined when nothing has. */
export function changeBetween(before: Indsats, after: Indsats): IndsatsChange | undefined {
  const parts = keys
    .filter((key) => !same(before[key], after[key]))
    .map((key) => [key, (after[key] ?? '') === '' && clearable.includes(key) ? null : after[key]] as const);
  const texts = indsatsFieldKeys.filter((key) => !same(before.fields[key], after.fields[key])).map((key) => [key, after.fields[key] ?? ''] as const);
  if (parts.length === 0 && texts.length === 0) return undefined;
  return { ...Object.fromEntries(parts), ...(texts.length === 0 ? {} : { fields: Object.fromEntries(texts) }) } as IndsatsChange;
}

/** One part that two people have changed differently; texts as HTML. */
export interface Clash {
  key: string;
  theirs: string;
  mine: string;
}

function valueAt(indsats: Indsats, key: string): unknown {
  return key in indsats.fields || indsatsFieldKeys.some((field) => field === key) ? indsats.fields[key as 'target'] : indsats[key as DraftKey];
}

function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return typeof value === 'string' ? value : '';
}

function changedKeys(change: IndsatsChange): string[] {
  const { fields = {}, ...parts } = change;
  return [...Object.keys(parts), ...Object.keys(fields)];
}

/** Where both changed the same part, and not to the same. */
export function clashes(base: Indsats, mine: Indsats, theirs: Indsats): Clash[] {
  const [ours, others] = [changeBetween(base, mine), changeBetween(base, theirs)];
  if (ours === undefined || others === undefined) return [];
  const changedByThem = new Set(changedKeys(others));
  return changedKeys(ours)
    .filter((key) => changedByThem.has(key) && !same(valueAt(mine, key), valueAt(theirs, key)))
    .map((key) => ({ key, theirs: readable(valueAt(theirs, key)), mine: readable(valueAt(mine, key)) }));
}

/** Theirs with one's own changes put on top. */
export function rebased(base: Indsats, mine: Indsats, theirs: Indsats): Indsats {
  const { fields, ...parts } = changeBetween(base, mine) ?? {};
  const whole = { ...theirs, ...parts, fields: { ...theirs.fields, ...fields } };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null)) as Record<string, unknown> & Indsats;
}

/** Both texts in each clashing field, theirs first; other clashes stay one's own. */
export function withBoth(mine: Indsats, found: readonly Clash[]): Indsats {
  const texts = found.filter(({ key }) => indsatsFieldKeys.some((field) => field === key));
  return { ...mine, fields: { ...mine.fields, ...Object.fromEntries(texts.map(({ key, theirs, mine: own }) => [key, theirs + own])) } };
}

/** The texts of a draft, to be kept in the tab until they are saved. */
export function typedIn({ title, fields }: Indsats): Typed {
  return { title, ...fields };
}

/** A saved indsats with the texts that were typed earlier. */
export function withTyped({ value }: Edited<Indsats>, typed: Typed | undefined): Indsats {
  if (typed === undefined) return value;
  const { title = value.title, ...texts } = typed;
  const known = Object.fromEntries(Object.entries(texts).filter(([key]) => indsatsFieldKeys.some((field) => field === key)));
  return { ...value, title, fields: { ...value.fields, ...known } };
}

/** How many characters a reader sees of a text. */
export function lengthOf(html: string): number {
  return plainText(html).length;
}
