import type { FieldDefinition, ListDefinition } from '@virksomhedsplaner/shared/lists';
import { changedColumnXml, isIndexed } from './column-schema.js';
import { differenceOf, type Compared } from './differences.js';
import { kindWords } from './kind-words.js';
import type { LiveColumn, LiveList } from './live-site.js';
import type { ColumnProperties, Conflict, Step } from './steps.js';

/** What a lookup should look into: its list's title, and its id when the list exists. */
export type LookupTarget = (listKey: string) => { id?: string; title: string };

/** Title by title and id by id of the lists lookups may point at. */
export type NameOfList = (listId: string) => string;

export interface LookupNames {
  target: LookupTarget;
  nameOf: NameOfList;
}

const wantedKind = (field: FieldDefinition): LiveColumn['kind'] => (field.kind === 'json' ? 'note' : field.kind);

/** The one property comparison that is not plain equality: the same JSON in another spelling is the same formatting. */
function sameFormatter(is: string | undefined, wanted: string): boolean {
  try {
    return JSON.stringify(JSON.parse(is ?? 'null')) === JSON.stringify(JSON.parse(wanted));
  } catch {
    return is === wanted;
  }
}

function baseDifferences(live: LiveColumn, field: FieldDefinition): Compared<ColumnProperties>[] {
  const compared: Compared<ColumnProperties>[] = [
    { what: 'navn', is: live.title, wanted: field.title, properties: { Title: field.title } },
    { what: 'beskrivelse', is: live.description, wanted: field.description ?? '', properties: { Description: field.description ?? '' } },
    { what: 'skal udfyldes', is: live.required, wanted: field.required === true, properties: { Required: field.required === true } },
    // an index that somebody added does no harm
    { what: 'indeks', is: live.indexed, wanted: live.indexed || isIndexed(field), properties: { Indexed: true } },
    { what: 'entydige værdier', is: live.unique, wanted: field.unique === true, properties: { EnforceUniqueValues: field.unique === true } },
  ];
  if (field.formatter !== undefined && !sameFormatter(live.formatter, field.formatter)) {
    compared.push({
      what: 'formatering',
      is: live.formatter === undefined ? 'ingen' : 'en anden',
      wanted: 'vores',
      properties: { CustomFormatter: field.formatter },
    });
  }
  return compared.filter(({ is, wanted }) => is !== wanted);
}

function schemaDifferences(live: LiveColumn, field: FieldDefinition): Compared<never>[] {
  const compared: Compared<never>[] = [];
  if (field.kind === 'text') compared.push({ what: 'største længde', is: live.maxLength ?? 255, wanted: field.maxLength ?? 255 });
  if (field.decimals !== undefined) compared.push({ what: 'decimaler', is: live.decimals ?? 'automatisk', wanted: field.decimals });
  if (field.choices !== undefined) compared.push({ what: 'valgmuligheder', is: live.choices.join(' · '), wanted: field.choices.join(' · ') });
  return compared.filter(({ is, wanted }) => is !== wanted);
}

/** A column of another kind, or looking into another list, is somebody else's data: it is named and left alone. */
function conflictOf(live: LiveColumn, field: FieldDefinition, names: LookupNames): Pick<Conflict, 'is' | 'wanted'> | undefined {
  const target = field.lookupList === undefined ? undefined : names.target(field.lookupList);
  const wanted = kindWords(wantedKind(field), target?.title);
  if (live.kind !== wantedKind(field)) return { is: kindWords(live.kind, live.lookupListId && names.nameOf(live.lookupListId)), wanted };
  if (target === undefined || live.lookupListId === target.id) return undefined;
  return { is: kindWords(live.kind, names.nameOf(live.lookupListId ?? '')), wanted };
}

function changeOf(list: ListDefinition, key: string, field: FieldDefinition, live: LiveColumn): Step[] {
  const base = baseDifferences(live, field);
  const schema = schemaDifferences(live, field);
  if (base.length + schema.length === 0) return [];
  const properties: ColumnProperties = Object.assign({}, ...base.map((entry) => entry.properties ?? {}));
  const differences = [...base, ...schema].map(differenceOf);
  const schemaXml = schema.length === 0 ? {} : { schemaXml: changedColumnXml(live.schemaXml, field) };
  return [{ do: 'change-column', list: list.key, column: key, columnId: live.id, properties, ...schemaXml, differences }];
}

const ADVICE = 'Omdøb eller flyt indholdet, slet kolonnen i SharePoint, og kør kommandoen igen.';

/** Steps and conflicts of one list's columns; `live` is absent when the list does not exist yet. */
export function columnChanges(list: ListDefinition, live: LiveList | undefined, names: LookupNames): { steps: Step[]; conflicts: Conflict[] } {
  const steps: Step[] = [];
  const conflicts: Conflict[] = [];
  for (const [key, field] of Object.entries(list.fields)) {
    const column = live?.columns.find(({ internalName }) => internalName === field.internalName);
    if (column === undefined) {
      steps.push({ do: 'create-column', list: list.key, column: key });
      continue;
    }
    const conflict = conflictOf(column, field, names);
    if (conflict === undefined) steps.push(...changeOf(list, key, field, column));
    else conflicts.push({ list: list.key, column: field.internalName, ...conflict, advice: ADVICE });
  }
  return { steps, conflicts };
}

/** The built-in Title column's heading. */
export function titleColumnChange(list: ListDefinition, live: LiveList | undefined): Step[] {
  const is = live?.columns.find(({ internalName }) => internalName === 'Title')?.title ?? 'Title';
  if (is === list.titleColumn) return [];
  return [{ do: 'name-title-column', list: list.key, differences: live === undefined ? [] : [{ what: 'navn', is, wanted: list.titleColumn }] }];
}
