/** Requests as no honest client sends them: broken, huge, nested, misnamed. */

export interface Hostile {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export type Dice = () => number;

/** A generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(roll: Dice, all: readonly T[]): T => {
  const found = all[Math.floor(roll() * all.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};
const times = (roll: Dice, most: number, make: () => string): string => Array.from({ length: Math.floor(roll() * most) + 1 }, make).join('');
const LIST = "web/lists/getByTitle('Planer')";

const WORDS = ['web', 'lists', 'items', 'fields', 'views', 'site', 'siteusers', 'sitegroups', 'roleassignments', 'currentuser', 'contenttypes', 'navigation', 'recyclebin', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '$value', '$count', '$batch', '..', '.', '%00', '%', '%E0%A4%A', 'æøå', '💣', ' ', '(', ')', "'", "''", '()', "('')", "(guid'x')", '(@a)', '(999999999999999999999)', '(-1)', '(1e9)', '(NaN)', "getByTitle('Planer')", "getByTitle('Pl", 'getByTitle(Planer)', "getById('x')", 'items(1)', 'items(1)/versions', 'fieldvaluesastext', 'a'.repeat(5000)];
const FILTERS = ["Title eq", "eq 'x'", "Title eq 'x", "((((", ")", 'Title eq eq', "not", "Title", "substringof(Title,'x')", "startswith('x')", "length(Title) gt 1", "Title add 1 eq 2", "__proto__ eq 1", "constructor eq 'x'", "Author/constructor eq 'x'", 'ID eq 1e400', 'ID eq 99999999999999999999999', "ID eq 'abc'", "Created gt 'i går'", "Created eq datetime'2023-13-45T99:99:99Z'", `${'('.repeat(3000)}Title eq 'x'${')'.repeat(3000)}`, `${'not '.repeat(3000)}Title eq 'x'`, Array.from({ length: 3000 }, () => "Title eq 'x'").join(' or '), "'a' eq 'b'", 'Title eq Title', '💣 eq 1', "Title eq '\u0000'", 'year(Title) eq 2023', "Tal eq true", 'Modified/x/y/z eq 1'];
const JSONS = ['', '{', '[]', 'null', '1', '"x"', '{"Title":', '{"Title":1}', '{"Title":{}}', '{"Title":["a"]}', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '{"Title":"a","Title":"b"}', '{"Id":-1}', '{"Tal":1e999}', '{"Tal":"NaN"}', '{"Tal":{}}', '{"Dato":"2023-99-99T00:00:00Z"}', '{"Dato":"-271821-04-20T00:00:00Z"}', '{"Dato":20230101}', '{"AuthorId":-5}', '{"ContentTypeId":"x"}', '{"OData__ModerationStatus":9}', '{"__metadata":{"type":5}}', '{"__metadata":null,"Title":"a"}', '{"parameters":{"SchemaXml":5}}', '{"query":{"ViewXml":5}}', '{"query":null}', '{"formValues":{}}', '{"formValues":[null,5,{"FieldName":5}]}', '{"logonName":{}}', '{"LoginName":5}', '{"Title":"x","FieldTypeKind":"2"}', '{"Title":"x","FieldTypeKind":99}', '{"Title":"x","FieldTypeKind":7}', '{"Title":"x","BaseTemplate":"100"}', '{"results":[]}', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, JSON.stringify({ Title: 'x'.repeat(100_000) }), '\u0000\u0001', '{"Choices":{"results":[{}]},"Title":"v","FieldTypeKind":6,"__metadata":{"type":"SP.FieldChoice"}}'];
const XMLS = ['', '<', '<View', '<View/>', '<View></Query></View>', '<View><Query><Where/></Query></View>', '<View><Query><Where><Eq/></Where></Query></View>', '<View><Query><Where><Eq><FieldRef/><Value/></Eq></Where></Query></View>', '<View><Query><Where><Eq><FieldRef Name="constructor"/><Value>1</Value></Eq></Where></Query></View>', '<View><Query><Where><Gt><FieldRef Name="Modified"/><Value Type="DateTime">x</Value></Gt></Where></Query></View>', '<View><Query><Where><Gt><FieldRef Name="Modified"/><Value Type="DateTime"><Today OffsetDays="1e12"/></Value></Gt></Where></Query></View>', '<View><RowLimit>-5</RowLimit></View>', '<View><RowLimit>1e99</RowLimit></View>', '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><View>&b;</View>', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><View/>', `${'<And>'.repeat(500)}${'</And>'.repeat(500)}`, `<View><Query><Where>${'<Or>'.repeat(90)}<IsNull><FieldRef Name="Title"/></IsNull>${'</Or>'.repeat(90)}</Where></Query></View>`, '<View><Query><OrderBy><FieldRef Name="Nej"/></OrderBy></Query></View>', '<View>&unknown;</View>', '<View>&#0;&#xFFFFFFFF;</View>', `<View>${'<a/>'.repeat(50_000)}</View>`, '<Field Type="Text"/>', '<Field Type="constructor" DisplayName="x"/>', '<Field Type="Lookup" DisplayName="x" List="nej"/>', '<Field DisplayName="x" ID="nej" Type="Text" Name=""/>'];
const METHODS = ['GET', 'POST', 'MERGE', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'];
const TUNNELS = ['MERGE', 'DELETE', 'PUT', 'GET', 'FLY', '', '__proto__'];
const ACCEPTS = ['application/json', 'application/json;odata=verbose', 'application/json;odata=nometadata', '*/*', 'text/xml', 'x', 'application/atom+xml', 'application/json;odata='];

const randomText = (roll: Dice): string => times(roll, 40, () => String.fromCharCode(32 + Math.floor(roll() * 94)));
const encode = (roll: Dice, text: string): string => (roll() < 0.7 ? encodeURIComponent(text) : encodeURI(text).replaceAll('#', '%23'));

const headers = (roll: Dice): Record<string, string> => ({
  Accept: pick(roll, ACCEPTS),
  'Content-Type': 'application/json',
  ...(roll() < 0.3 ? { 'X-HTTP-Method': pick(roll, TUNNELS) } : {}),
  ...(roll() < 0.3 ? { 'If-Match': pick(roll, ['*', '"1"', 'x', '"'.repeat(3000), 'W/"1"']) } : {}),
  ...(roll() < 0.1 ? { 'OData-Version': pick(roll, ['4.0', '5', 'x']) } : {}),
});

const paths = (roll: Dice): Hostile => ({ method: pick(roll, METHODS), headers: headers(roll), path: times(roll, 8, () => `${pick(roll, WORDS).replaceAll(' ', '%20').replace(/[^\x21-\x7e]/gu, (c) => encodeURIComponent(c))}/`) });

function queries(roll: Dice): Hostile {
  const option = pick(roll, ['$filter', '$filter', '$orderby', '$select', '$expand', '$top', '$skiptoken', '$skip', '@a', 'View']);
  const content = roll() < 0.6 ? pick(roll, FILTERS) : roll() < 0.5 ? randomText(roll) : times(roll, 900, () => pick(roll, ['Author/', 'Title,', 'a/', '__proto__,', '9', '*', 'Paged=TRUE&p_ID=']));
  return { method: 'GET', headers: headers(roll), path: `${pick(roll, [`${LIST}/items`, `${LIST}/items(1)`, `${LIST}/fields`, 'web/lists', 'web/siteusers', LIST])}?${option}=${encode(roll, content.slice(0, 12_000))}` };
}

const TARGETS = ['web/lists', `${LIST}/items`, `${LIST}/items(1)`, `${LIST}/fields`, `${LIST}/fields/createfieldasxml`, `${LIST}/fields/addfield`, `${LIST}/views`, `${LIST}/getitems`, `${LIST}/renderlistdataasstream`, `${LIST}/items(1)/validateupdatelistitem`, `${LIST}/addvalidateupdateitemusingpath`, 'web/ensureuser', 'web/sitegroups', 'web/siteusers', 'web/roledefinitions', `${LIST}/breakroleinheritance(true)x`, `${LIST}/roleassignments/addroleassignment(principalid=-1,roledefid=0)`, 'contextinfo', 'web', LIST, 'web/contenttypes', 'web/navigation/quicklaunch'];

const bodies = (roll: Dice): Hostile => ({ method: pick(roll, ['POST', 'POST', 'POST', 'PATCH', 'MERGE']), headers: headers(roll), path: pick(roll, TARGETS.filter((target) => target !== 'web' && target !== LIST)), body: roll() < 0.8 ? pick(roll, JSONS) : randomText(roll) });

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
  const part = (): string => pick(roll, ['GET web HTTP/1.1', 'GET http://127.0.0.1:1/x HTTP/1.1\n\n', 'POST /sites/virksomhedsplaner/_api/web/lists HTTP/1.1\n\n{', 'x', '', 'Content-Type: multipart/mixed; boundary=batch_1\n\n--batch_1\n\nGET x', 'DELETE ../../web HTTP/9']);
  const body = times(roll, roll() < 0.05 ? 150 : 6, () => `--batch_1\nContent-Type: application/http\n\n${part()}\n`);
  return { method: 'POST', path: '$batch', headers: { Accept: 'multipart/mixed', 'Content-Type': `multipart/mixed; boundary=${boundary}` }, body: roll() < 0.9 ? `${body}--batch_1--` : randomText(roll) };
}

/** The next hostile request. */
export const hostileRequest = (roll: Dice): Hostile => pick(roll, [paths, queries, queries, bodies, bodies, xmls, batches])(roll);
