import type { Dice } from './dice.js';
import { pick } from './dice.js';
import type { Hostile } from './hostile.js';

const LIST = "web/lists/getByTitle('Planer')";
const json = (method: string, path: string, body?: object): Hostile => ({
  method,
  path,
  headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', 'If-Match': '*' },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
const VIEW =
  '<View><Query><Where><And><Gt><FieldRef Name="Tal" /><Value Type="Number">1</Value></Gt><Contains><FieldRef Name="Title" /><Value Type="Text">a</Value></Contains></And></Where><OrderBy><FieldRef Name="Title" Ascending="FALSE" /></OrderBy></Query><RowLimit Paged="TRUE">5</RowLimit></View>';

/** Requests as a client sends them. */
const HONEST: Hostile[] = [
  json(
    'GET',
    `${LIST}/items?$select=Id,Title,Author/Title&$expand=Author&$filter=(Title%20eq%20'a'%20or%20substringof('b',Title))%20and%20Tal%20gt%201&$orderby=Title%20desc&$top=5`,
  ),
  json('GET', `${LIST}/items?$skiptoken=Paged%3dTRUE%26p_ID%3d1&$top=1`),
  json('GET', `${LIST}/items(1)/versions?$top=2`),
  json('GET', `${LIST}/items?$filter=Created%20gt%20datetime'2023-01-31T10:00:00Z'%20and%20year(Modified)%20eq%202026`),
  json('GET', "web/getUserEffectivePermissions(@u)?@u='i%3A0%23.f%7Cmembership%7Ceva%40kommune.example'"),
  json('POST', `${LIST}/items`, { Title: 'a', Tal: 5 }),
  json('MERGE', `${LIST}/items(1)`, { Title: 'b', Tal: -1.5e3 }),
  json('POST', `${LIST}/getitems`, { query: { ViewXml: VIEW, DatesInUtc: true } }),
  json('POST', `${LIST}/renderListDataAsStream`, { parameters: { ViewXml: VIEW, RenderOptions: 4103, Paging: 'Paged=TRUE&p_ID=1' } }),
  json('POST', `${LIST}/items(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Tal', FieldValue: '1.234,5' }], bNewDocumentUpdate: false }),
  json('POST', `${LIST}/fields/createFieldAsXml`, {
    parameters: { SchemaXml: '<Field Type="Calculated" DisplayName="C" ResultType="Number"><Formula>=[Tal]*2+1</Formula></Field>', Options: 8 },
  }),
  json('POST', `${LIST}/views`, { Title: 'v', PersonalView: false, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>', RowLimit: 10 }),
  json('POST', `${LIST}/roleassignments/addroleassignment(principalid=3,roledefid=1073741826)`, {}),
  json('POST', 'web/ensureuser', { logonName: 'i:0#.f|membership|eva@kommune.example' }),
];

const INSERTS = [
  '%',
  '%C0%AF',
  '%252e%252e',
  '%ff',
  "'",
  '"',
  '(',
  ')',
  '<',
  '&',
  '/',
  ',',
  '=',
  '\\',
  '\\u0000',
  '{',
  '[',
  '9'.repeat(40),
  '1e400',
  '-0',
  'null',
  '$',
  '@',
  '{"a":'.repeat(200),
  '('.repeat(200),
  'not '.repeat(200),
  '&#x110000;',
];

function mutateOnce(roll: Dice, text: string): string {
  const at = Math.floor(roll() * (text.length + 1));
  const length = 1 + Math.floor(roll() * 12);
  return pick(roll, [
    () => text.slice(0, at) + text.slice(at + length),
    () => text.slice(0, at),
    () => text.slice(0, at) + pick(roll, INSERTS) + text.slice(at),
    () => text.slice(0, at) + text.slice(at, at + length).repeat(1 + Math.floor(roll() * 50)) + text.slice(at + length),
    () => text.slice(0, at) + String.fromCharCode(33 + Math.floor(roll() * 93)) + text.slice(at + 1),
  ])();
}

const mutate = (roll: Dice, text: string): string =>
  Array.from({ length: 1 + Math.floor(roll() * 3) }).reduce<string>((mutated) => mutateOnce(roll, mutated), text);

/** A request as a client sends it, with some mistakes in its address or in its body. */
export function mutatedRequest(roll: Dice): Hostile {
  const honest = pick(roll, HONEST);
  const inBody = honest.body !== undefined && roll() < 0.6;
  return inBody
    ? { ...honest, body: mutate(roll, honest.body ?? '') }
    : {
        ...honest,
        path: mutate(roll, honest.path)
          .replace(/[^\x21-\x7e]/g, '%20')
          .slice(0, 12_000),
      };
}
