import type { FieldDefinition, ListDefinition } from '@virksomhedsplaner/shared/lists';
import { allLists, approved } from '@virksomhedsplaner/shared/lists';

/** Where the rows belong, so that the page reads them. */
export const SERIES = { concept: 'hilleroed', period: '2022-2024' } as const;
/** The one who asks for her own indsatser, and who may answer. */
export const OWNER = 'sofie.skov@demo.example';

/** Ids of the rows by list, one of each list for each text of a wave. */
export type HostileRows = Map<string, number[]>;
export type Call = (path: string, body: object, method?: string) => Promise<{ Id?: number; d?: unknown }>;

interface Row {
  text: string;
  at: number;
  rows: HostileRows;
  owner: number;
  /** Of a concept and period that are hostile themselves. */
  strange: boolean;
}

const questions = (text: string): object[] => [
  { id: text, text, kind: 'text', required: true, maxLength: 4000 },
  { id: `${text} valg`, text, kind: 'choice', required: false, choices: [{ value: text, label: text }], meaning: text },
];
const table = (text: string): object => ({
  title: text,
  year: 2022,
  columns: [{ id: text, key: text, label: text, name: text, heading: text, unit: text }],
  rows: [{ id: text, label: text, name: text, values: [text, 1], cells: [text] }],
  total: { label: text, name: text, values: [text], cells: [text] },
  source: text,
  notes: text,
});

/** Data of the three kinds that are kept as JSON. */
function jsonOf(key: string, text: string): string {
  if (key === 'questions') return JSON.stringify(questions(text));
  return JSON.stringify(key === 'answers' ? { [text]: text, [`${text} valg`]: text } : table(text));
}

const short = (field: FieldDefinition, text: string): string => text.slice(0, field.maxLength ?? 255);

/** Words that must be right for the rest of the row to be shown at all stand so in three rows of four. */
function choiceOf(key: string, field: FieldDefinition, { text, at }: Row): string {
  const shown = key === 'state' && at % 4 !== 0 ? field.choices?.[1] : undefined;
  return shown ?? short(field, text);
}

function textOf(key: string, field: FieldDefinition, { text, strange }: Row): string {
  if (!strange && (key === 'concept' || key === 'period')) return SERIES[key];
  return short(field, text);
}

function valueOf(list: ListDefinition, [key, field]: [string, FieldDefinition], row: Row): unknown {
  const lookedUp = field.lookupList === list.key ? undefined : row.rows.get(field.lookupList ?? '')?.[row.at];
  const values: Record<FieldDefinition['kind'], () => unknown> = {
    text: () => textOf(key, field, row),
    note: () => row.text,
    richText: () => row.text,
    choice: () => choiceOf(key, field, row),
    json: () => jsonOf(key, row.text),
    url: () => ({ Url: short(field, row.text.replace(/^T\d+: /, '')), Description: short(field, row.text) }),
    number: () => row.at,
    boolean: () => true,
    day: () => (key === 'due' ? '2023-03-01T12:00:00Z' : '2023-02-01T12:00:00Z'),
    instant: () => '2023-02-10T10:00:00Z',
    lookup: () => lookedUp,
    lookups: () => (lookedUp === undefined ? undefined : [lookedUp]),
    person: () => row.owner,
    people: () => [row.owner],
  };
  return values[field.kind]();
}

const ids = ['lookup', 'lookups', 'person', 'people'];

function bodyOf(list: ListDefinition, row: Row): Record<string, unknown> {
  const entries = Object.entries(list.fields).flatMap(([key, field]) => {
    const value = valueOf(list, [key, field], row);
    return value === undefined ? [] : [[ids.includes(field.kind) ? `${field.internalName}Id` : field.internalName, value] as const];
  });
  return { Title: row.text.slice(0, 255), ...Object.fromEntries(entries), ...(list.contentApproval ? approved : {}) };
}

/** The lists that a person writes or reads; the rest are the bot's own. */
const lists = allLists.filter(({ rights }) => rights.secretariat === 'full' || rights.secretariat === 'contribute');

/** Rows of a list: one a text; of the plans as many again, whose concept and period the page reads to offer them. */
function rowsFor(list: ListDefinition, { texts, owner }: { texts: readonly string[]; owner: number }, rows: HostileRows): Row[] {
  const kinds = list.key === 'plans' ? [false, true] : [false];
  return kinds.flatMap((strange) => texts.map((text, at) => ({ text, at, rows, owner, strange })));
}

/** Writes a text into every field of every list: new rows at first, the same ones after. Returns how many fields were written. */
export async function writeHostileRows(call: Call, rows: HostileRows, wave: { texts: readonly string[]; owner: number }): Promise<number> {
  let fields = 0;
  for (const list of lists) {
    const known = rows.get(list.key) ?? [];
    rows.set(list.key, known);
    for (const [index, row] of rowsFor(list, wave, rows).entries()) {
      const body = bodyOf(list, row);
      fields += Object.keys(body).length;
      const path = `web/getList('/sites/virksomhedsplaner/Lists/${list.urlName}')/items`;
      const id = known[index];
      if (id === undefined) known.push((await call(path, body)).Id ?? 0);
      else await call(`${path}(${id})`, body, 'MERGE');
    }
  }
  return fields;
}
