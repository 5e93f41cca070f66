import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER } from '../../../local-tenant/sharepoint/for-tests.js';

const CHOICES = '<CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES>';
const attributes = (planer: string): Record<string, string> => ({
  Text: 'MaxLength="255" />',
  Note: 'NumLines="6" RichText="FALSE" />',
  Number: 'Decimals="0" />',
  Currency: 'LCID="1030" Decimals="2" />',
  Boolean: '><Default>0</Default></Field>',
  Choice: `Format="Dropdown">${CHOICES}</Field>`,
  MultiChoice: `>${CHOICES}</Field>`,
  DateTime: 'Format="DateTime" />',
  Lookup: `List="{${planer}}" ShowField="Title" />`,
  LookupMulti: `List="{${planer}}" ShowField="Title" Mult="TRUE" />`,
  User: 'UserSelectionMode="PeopleOnly" />',
  UserMulti: 'UserSelectionMode="PeopleOnly" Mult="TRUE" />',
  URL: 'Format="Hyperlink" />',
  Calculated: 'ResultType="Number"><Formula>=1-0.5</Formula></Field>',
});

/** Two lists, the second with a field of every kind that is named as its kind; gives the answers to their creation. */
export async function makeEveryKind(running: Tenant): Promise<Record<string, Response>> {
  const post = (path: string, body: object): Promise<Response> => running.call(OWNER, path, { method: 'POST', body: JSON.stringify(body) });
  const { Id: planer } = (await (await post('web/lists', { Title: 'Planer', BaseTemplate: 100 })).json()) as { Id: string };
  await post('web/lists', { Title: 'Indsatser', BaseTemplate: 100 });
  await post("web/lists/getByTitle('Planer')/items", { Title: 'Plan 1' });
  const added: Record<string, Response> = {};
  for (const [kind, rest] of Object.entries(attributes(planer))) {
    const SchemaXml = `<Field Type="${kind}" Name="${kind}" DisplayName="${kind}" ${rest}`;
    added[kind] = await post("web/lists/getByTitle('Indsatser')/fields/createFieldAsXml", { parameters: { SchemaXml } });
  }
  return added;
}

/** A value for every kind that can be written, as REST takes it. */
export const everyValue = (person: number): Record<string, unknown> => ({
  Title: 'Indsats 1',
  Text: 'en tekst',
  Note: 'linje 1\nlinje 2',
  Number: 67687,
  Currency: 67.67,
  Boolean: true,
  Choice: 'A',
  MultiChoice: ['A', 'B'],
  DateTime: '2026-03-31T08:00:00Z',
  LookupId: 1,
  LookupMultiId: [1],
  UserId: person,
  UserMultiId: [person],
  URL: { Url: 'https://kommune.example', Description: 'Kommunen' },
});
