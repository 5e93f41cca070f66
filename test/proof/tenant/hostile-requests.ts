import type { Dice } from './dice.js';
import { pick, times } from './dice.js';
import { FILTERS, JSONS, WORDS, XMLS } from './hostile-words.js';
import type { Hostile } from './hostile.js';
import { mutatedRequest } from './mutated-requests.js';

const LIST = "web/lists/getByTitle('Planer')";

const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };
const METHODS = ['GET', 'POST', 'MERGE', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'];
const TUNNELS = ['MERGE', 'DELETE', 'PUT', 'GET', 'FLY', '', '__proto__'];
const ACCEPTS = [
  'application/json',
  'application/json;odata=verbose',
  'application/json;odata=nometadata',
  '*/*',
  'text/xml',
  'x',
  'application/atom+xml',
  'application/json;odata=',
];

const TOKENS = [
  '',
  'x',
  'Bearer',
  'Bearer x',
  'Bearer user:',
  'Bearer app:',
  'Bearer user:nobody@kommune.example',
  'Bearer user:__proto__',
  'Basic eDp5',
  `Bearer ${'x'.repeat(9000)}`,
];

const randomText = (roll: Dice): string => times(roll, 40, () => String.fromCharCode(32 + Math.floor(roll() * 94)));
const encode = (roll: Dice, text: string): string => (roll() < 0.7 ? encodeURIComponent(text) : encodeURI(text).replaceAll('#', '%23'));

const headers = (roll: Dice): Record<string, string> => ({
  Accept: pick(roll, ACCEPTS),
  'Content-Type': 'application/json',
  ...(roll() < 0.3 ? { 'X-HTTP-Method': pick(roll, TUNNELS) } : {}),
  ...(roll() < 0.3 ? { 'If-Match': pick(roll, ['*', '"1"', 'x', '"'.repeat(3000), 'W/"1"']) } : {}),
  ...(roll() < 0.04 ? { Authorization: pick(roll, TOKENS) } : {}),
  ...(roll() < 0.1 ? { 'OData-Version': pick(roll, ['4.0', '5', 'x']) } : {}),
});

const paths = (roll: Dice): Hostile => ({
  method: pick(roll, METHODS),
  headers: headers(roll),
  path: times(
    roll,
    8,
    () =>
      `${pick(roll, WORDS)
        .replaceAll(' ', '%20')
        .replace(/[^\x21-\x7e]/gu, (c) => encodeURIComponent(c))}/`,
  ),
});

function queries(roll: Dice): Hostile {
  const option = pick(roll, ['$filter', '$filter', '$orderby', '$select', '$expand', '$top', '$skiptoken', '$skip', '@a', 'View']);
  const content =
    roll() < 0.6
      ? pick(roll, FILTERS)
      : roll() < 0.5
        ? randomText(roll)
        : times(roll, 900, () => pick(roll, ['Author/', 'Title,', 'a/', '__proto__,', '9', '*', 'Paged=TRUE&p_ID=']));
  return {
    method: 'GET',
    headers: headers(roll),
    path: `${pick(roll, [`${LIST}/items`, `${LIST}/items(1)`, `${LIST}/fields`, 'web/lists', 'web/siteusers', LIST])}?${option}=${encode(roll, content.slice(0, 12_000))}`,
  };
}

const TARGETS = [
  'web/lists',
  `${LIST}/items`,
  `${LIST}/items(1)`,
  `${LIST}/fields`,
  `${LIST}/fields/createfieldasxml`,
  `${LIST}/fields/addfield`,
  `${LIST}/views`,
  `${LIST}/getitems`,
  `${LIST}/renderlistdataasstream`,
  `${LIST}/items(1)/validateupdatelistitem`,
  `${LIST}/addvalidateupdateitemusingpath`,
  'web/ensureuser',
  'web/sitegroups',
  'web/siteusers',
  'web/roledefinitions',
  `${LIST}/breakroleinheritance(true)x`,
  `${LIST}/roleassignments/addroleassignment(principalid=-1,roledefid=0)`,
  'contextinfo',
  'web',
  LIST,
  'web/contenttypes',
  'web/navigation/quicklaunch',
];

const bodies = (roll: Dice): Hostile => ({
  method: pick(roll, ['POST', 'POST', 'POST', 'PATCH', 'MERGE']),
  headers: headers(roll),
  path: pick(
    roll,
    TARGETS.filter((target) => target !== 'web' && target !== LIST),
  ),
  body: roll() < 0.8 ? pick(roll, JSONS) : randomText(roll),
});

function xmls(roll: Dice): Hostile {
  const xml = roll() < 0.8 ? pick(roll, XMLS) : `<View><Query><Where>${randomText(roll)}</Where></Query></View>`;
  const [path, body] = pick(roll, [
    [`${LIST}/getitems`, { query: { ViewXml: xml, ListItemCollectionPosition: { PagingInfo: randomText(roll) } } }],
    [`${LIST}/getitems`, { query: { ViewXml: xml } }],
    [`${LIST}/renderlistdataasstream`, { parameters: { ViewXml: xml, RenderOptions: 2 } }],
    [`${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } }],
  ] as const);
  return { method: 'POST', headers: { ...headers(roll), 'X-HTTP-Method': 'POST' }, path, body: JSON.stringify(body) };
}

function batches(roll: Dice): Hostile {
  const boundary = pick(roll, ['batch_1', '"batch_1"', '', 'x'.repeat(300), '.*', '(((']);
  const part = (): string =>
    pick(roll, [
      'GET web HTTP/1.1',
      'GET http://127.0.0.1:1/x HTTP/1.1\n\n',
      'POST /sites/virksomhedsplaner/_api/web/lists HTTP/1.1\n\n{',
      'x',
      '',
      'Content-Type: multipart/mixed; boundary=batch_1\n\n--batch_1\n\nGET x',
      'DELETE ../../web HTTP/9',
    ]);
  const body = times(roll, roll() < 0.05 ? 150 : 6, () => `--batch_1\nContent-Type: application/http\n\n${part()}\n`);
  return {
    method: 'POST',
    path: '$batch',
    headers: { Accept: 'multipart/mixed', 'Content-Type': `multipart/mixed; boundary=${boundary}` },
    body: roll() < 0.9 ? `${body}--batch_1--` : randomText(roll),
  };
}

/** More than a server may read, or do at once; heavy, so each is sent once. */
export const HEAVY: Hostile[] = [
  { method: 'POST', path: `${LIST}/items`, headers: JSON_TYPE, body: JSON.stringify({ Title: 'x'.repeat(5_000_000) }) },
  { method: 'POST', path: `${LIST}/items`, headers: JSON_TYPE, body: `${'['.repeat(1_500_000)}${']'.repeat(1_500_000)}` },
  { method: 'POST', path: `${LIST}/items`, headers: JSON_TYPE, body: `${'{"Title":'.repeat(300_000)}1${'}'.repeat(300_000)}` },
  {
    method: 'POST',
    path: `${LIST}/getitems`,
    headers: JSON_TYPE,
    body: JSON.stringify({ query: { ViewXml: `<View>${'<And>'.repeat(200_000)}${'</And>'.repeat(200_000)}</View>` } }),
  },
  { method: 'POST', path: `${LIST}/getitems`, headers: JSON_TYPE, body: JSON.stringify({ query: { ViewXml: `<View${' a="1"'.repeat(300_000)}/>` } }) },
  {
    method: 'POST',
    path: `${LIST}/fields/createfieldasxml`,
    headers: JSON_TYPE,
    body: JSON.stringify({
      parameters: { SchemaXml: `<Field Type="Calculated" DisplayName="C"><Formula>=${'('.repeat(50_000)}1${')'.repeat(50_000)}</Formula></Field>` },
    }),
  },
  {
    method: 'POST',
    path: `${LIST}/fields/createfieldasxml`,
    headers: JSON_TYPE,
    body: JSON.stringify({ parameters: { SchemaXml: `<Field Type="Calculated" DisplayName="C"><Formula>=1${'+1'.repeat(100_000)}</Formula></Field>` } }),
  },
  {
    method: 'POST',
    path: '$batch',
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: `${'--b\nContent-Type: application/http\n\nGET web HTTP/1.1\n\n'.repeat(20_000)}--b--`,
  },
];

/** The next hostile request. */
export const hostileRequest = (roll: Dice): Hostile =>
  pick(roll, [paths, queries, queries, bodies, bodies, xmls, batches, mutatedRequest, mutatedRequest])(roll);
