import fc from 'fast-check';

/** One question about the rows, to be asked in OData, in CAML, and of the plain values. */
export interface Question {
  odata: string;
  /** undefined: CAML has no word for it */
  caml: string | undefined;
  holds: (row: Values) => boolean;
}

export interface Values {
  Title: string | null;
  Tal: number | null;
  Aktiv: boolean | null;
  Type: string | null;
  Tid: string | null;
  PlanId: number | null;
}

const TEXTS = ['alfa', 'Alfa', 'ALFABET', 'beta', 'æble', 'Ærø', 'år 1', "d'or", 'a & b', '<x>', '10', '9'];
const NUMBERS = [-3, 0, 1, 2.5, 10, 1000];
const TIMES = ['2023-01-31T23:30:00Z', '2023-02-14T11:00:00Z', '2023-03-26T01:30:00Z', '2023-06-30T22:00:00Z'];
export const PLANS = ['Plan A', 'plan b', 'Øvrige'];

type Compare = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
const CAML: Record<Compare, string> = { eq: 'Eq', ne: 'Neq', lt: 'Lt', le: 'Leq', gt: 'Gt', ge: 'Geq' };
const HOLDS: Record<Compare, (difference: number) => boolean> = {
  eq: (d) => d === 0,
  ne: (d) => d !== 0,
  lt: (d) => d < 0,
  le: (d) => d <= 0,
  gt: (d) => d > 0,
  ge: (d) => d >= 0,
};

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const compare = fc.constantFrom<Compare>('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const equality = fc.constantFrom<Compare>('eq', 'ne');

/** SQL's way with what is empty: unequal to everything, and neither smaller nor greater. */
const plainly = (how: Compare, difference: number | null): boolean => (difference === null ? how === 'ne' : HOLDS[how](difference));
const danish = new Intl.Collator('da');
function textDifference(left: string | null, right: string): number | null {
  if (left === null) return null;
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a === b ? 0 : danish.compare(a, b) || (a < b ? -1 : 1);
}

const condition = (operator: string, name: string, value: string, attributes = ''): string =>
  `<${operator}><FieldRef Name="${name}"${attributes} />${value}</${operator}>`;
const value = (type: string, text: string, attributes = ''): string => `<Value Type="${type}"${attributes}>${xml(text)}</Value>`;

const texts = fc.tuple(fc.constantFrom('Title' as const, 'Type' as const), compare, fc.constantFrom(...TEXTS)).map(([name, how, text]): Question => ({
  odata: `${name} ${how} ${quote(text)}`,
  caml: condition(CAML[how], name, value('Text', text)),
  holds: (row) => plainly(how, textDifference(row[name], text)),
}));

const searches = fc.tuple(fc.boolean(), fc.constantFrom('al', 'A', 'Æ', '&', 'b', '1', "'")).map(([starts, part]): Question => ({
  odata: starts ? `startswith(Title,${quote(part)})` : `substringof(${quote(part)},Title)`,
  caml: condition(starts ? 'BeginsWith' : 'Contains', 'Title', value('Text', part)),
  holds: (row) => (starts ? row.Title?.toLowerCase().startsWith(part.toLowerCase()) : row.Title?.toLowerCase().includes(part.toLowerCase())) ?? false,
}));

const numbers = fc.tuple(compare, fc.constantFrom(...NUMBERS)).map(([how, number]): Question => ({
  odata: `Tal ${how} ${number}`,
  caml: condition(CAML[how], 'Tal', value('Number', String(number))),
  holds: (row) => plainly(how, row.Tal === null ? null : row.Tal - number),
}));

const flags = fc.tuple(equality, fc.boolean(), fc.boolean()).map(([how, flag, asNumber]): Question => ({
  odata: `Aktiv ${how} ${asNumber ? Number(flag) : flag}`,
  caml: condition(CAML[how], 'Aktiv', value('Boolean', flag ? '1' : '0')),
  holds: (row) => plainly(how, row.Aktiv === null ? null : Number(row.Aktiv) - Number(flag)),
}));

const times = fc.tuple(compare, fc.constantFrom(...TIMES), fc.boolean()).map(([how, time, typed]): Question => ({
  odata: `Tid ${how} ${typed ? 'datetime' : ''}'${time}'`,
  caml: condition(CAML[how], 'Tid', value('DateTime', time, ' IncludeTimeValue="TRUE"')),
  holds: (row) => plainly(how, row.Tid === null ? null : Date.parse(row.Tid) - Date.parse(time)),
}));

const lookupIds = fc.tuple(compare, fc.integer({ min: 1, max: 4 })).map(([how, id]): Question => ({
  odata: `PlanId ${how} ${id}`,
  caml: condition(CAML[how], 'Plan', value('Lookup', String(id)), ' LookupId="TRUE"'),
  holds: (row) => plainly(how, row.PlanId === null ? null : row.PlanId - id),
}));

const lookupTexts = fc.tuple(equality, fc.constantFrom(...PLANS, 'ingen')).map(([how, title]): Question => ({
  odata: `Plan/Title ${how} ${quote(title)}`,
  caml: condition(CAML[how], 'Plan', value('Lookup', title)),
  holds: (row) => plainly(how, row.PlanId === null ? null : textDifference(PLANS[row.PlanId - 1] ?? null, title)),
}));

const empties = fc.tuple(fc.constantFrom('Title' as const, 'Tal' as const, 'Aktiv' as const, 'Tid' as const), fc.boolean()).map(([name, empty]): Question => ({
  odata: `${name} ${empty ? 'eq' : 'ne'} null`,
  caml: `<${empty ? 'IsNull' : 'IsNotNull'}><FieldRef Name="${name}" /></${empty ? 'IsNull' : 'IsNotNull'}>`,
  holds: (row) => (row[name] === null) === empty,
}));

const among = fc.uniqueArray(fc.constantFrom(...NUMBERS), { minLength: 1, maxLength: 4 }).map((all): Question => ({
  odata: `(${all.map((number) => `Tal eq ${number}`).join(' or ')})`,
  caml: `<In><FieldRef Name="Tal" /><Values>${all.map((number) => value('Number', String(number))).join('')}</Values></In>`,
  holds: (row) => row.Tal !== null && all.includes(row.Tal),
}));

const both = (word: 'and' | 'or', left: Question, right: Question): Question => {
  const name = word === 'and' ? 'And' : 'Or';
  return {
    odata: `(${left.odata}) ${word} (${right.odata})`,
    caml: left.caml === undefined || right.caml === undefined ? undefined : `<${name}>${left.caml}${right.caml}</${name}>`,
    holds: word === 'and' ? (row) => left.holds(row) && right.holds(row) : (row) => left.holds(row) || right.holds(row),
  };
};
const not = (of: Question): Question => ({ odata: `not (${of.odata})`, caml: undefined, holds: (row) => !of.holds(row) });

/** Questions of up to four levels. */
export const questions: fc.Arbitrary<Question> = fc.letrec<{ question: Question; leaf: Question; pair: Question; not: Question }>((tie) => ({
  question: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: tie('leaf') },
    { weight: 4, arbitrary: tie('pair') },
    { weight: 1, arbitrary: tie('not') },
  ),
  leaf: fc.oneof(texts, searches, numbers, flags, times, lookupIds, lookupTexts, empties, among),
  pair: fc.tuple(fc.constantFrom('and' as const, 'or' as const), tie('question'), tie('question')).map(([word, left, right]) => both(word, left, right)),
  not: tie('question').map(not),
})).question;

const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constant(null) });

/** Rows of values that the questions speak of. */
export const rows: fc.Arbitrary<Values> = fc.record({
  Title: orNull(TEXTS),
  Tal: orNull(NUMBERS),
  Aktiv: orNull([true, false]),
  Type: orNull(TEXTS),
  Tid: orNull(TIMES),
  PlanId: orNull([1, 2, 3]),
});
