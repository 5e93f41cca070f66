import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { concepts, conceptById } from '../concepts/index.js';
import { conceptSchema } from './concept-schema.js';
import { checkConcept, readConcept } from './read-concept.js';

type Path = readonly (string | number)[];

/** Hillerød's concept with one value put in, or with `undefined` taken out. */
function withValue(path: Path, value: unknown): unknown {
  const concept = JSON.parse(JSON.stringify(conceptById('hilleroed'))) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], concept);
  (holder as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(concept)) as unknown;
}

function faultsWith(path: Path, value: unknown): string[] {
  const read = checkConcept(withValue(path, value));
  return read.ok ? [] : read.faults.map(({ place, what }) => `${place} ${what}`);
}

test.each(concepts.map((concept) => [concept.id, concept] as const))('%s is accepted, as it is and as the beginning of another', (_id, concept) => {
  expect(checkConcept(JSON.parse(JSON.stringify(concept)))).toEqual({ ok: true, concept });
  expect(readConcept(JSON.stringify({ $schema: './concept.schema.json', ...concept, id: 'kommunen' }))).toEqual({
    ok: true,
    concept: { ...concept, id: 'kommunen' },
  });
});

test('the published schema is the one that is checked against; write it anew with: npm run docs:lists', () => {
  const published: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/concept.schema.json'), 'utf8'));
  expect(published).toEqual(conceptSchema);
});

describe('a fault of shape is named with its place', () => {
  const round = ['rounds', 0] as const;
  test.each<[string, Path, unknown, string]>([
    ['a part left out', ['municipality'], undefined, 'municipality mangler'],
    ['a part deep down left out', [...round, 'questions', 1, 'text'], undefined, 'rounds[0].questions[1].text mangler'],
    ['a misspelt part', ['fields', 2, 'spoergsmaal'], 'x', 'fields[2].spoergsmaal kendes ikke; kendte felter er key, label, question'],
    ['another type', ['version'], '1', 'version skal være et helt tal'],
    ['a list that is none', ['periods'], '2024', 'periods skal være en liste [ … ]'],
    ['an empty text', ['planName'], '', 'planName må ikke være tom'],
    ['an empty list', ['periods'], [], 'periods skal have mindst 1'],
    [
      'a word that is none of them',
      [...round, 'kind'],
      'aarlig',
      'rounds[0].kind skal være et af ordene midtvejsstatus, evaluering, kvartalsopfolgning, aarsstatus',
    ],
    ['a day written the Danish way', [...round, 'due'], '28-02-2023', 'rounds[0].due skal være en dag som 2023-02-28'],
    ['a closing day with a year', ['calendar', 'closingDays', 1], '2023-12-24', 'calendar.closingDays[1] skal være måned og dag som 12-24'],
    [
      'a key with æøå',
      ['goalLevels', 2, 'key'],
      'pejlemærke',
      'goalLevels[2].key må kun have bogstaverne a-z, tal og bindestreg og skal begynde med et bogstav',
    ],
    ['an answer too long for a card', [...round, 'questions', 0, 'maxLength'], 9000, 'rounds[0].questions[0].maxLength må højst være 4000'],
    ['a rule nobody knows', ['rules', 0, 'rule'], 'mindst-fem', 'rules[0].rule skal være en af reglerne fields-filled, owner-named, tied-to-goal,'],
    ['a part that belongs to another rule', ['rules', 3, 'atLeast'], 5, 'rules[3].atLeast kendes ikke; kendte felter er rule, severity, kinds'],
    [
      'a rule on a field that is none',
      ['rules', 0, 'fields', 0],
      'budget',
      'rules[0].fields[0] skal være et af ordene description, activities, target, effects',
    ],
  ])('%s', (_what, path, value, expected) => {
    expect(faultsWith(path, value)).toEqual([expect.stringContaining(expected)]);
  });

  test('all at once, and a file that is something else altogether', () => {
    const broken = { ...(withValue(['version'], 0) as object), area: 7 };
    expect(checkConcept(broken)).toEqual({
      ok: false,
      faults: [
        { place: 'version', what: 'skal være mindst 1' },
        { place: 'area', what: 'skal være tekst' },
      ],
    });
    expect(checkConcept([])).toEqual({ ok: false, faults: [{ place: 'filen', what: 'skal være et objekt { … }' }] });
    expect(readConcept('{\n  "id": "a",\n  "version" 1\n}')).toMatchObject({
      ok: false,
      faults: [{ place: expect.stringMatching(/^filen, linje 3$/) as unknown }],
    });
  });
});

describe('a fault of meaning is named with its place', () => {
  test.each<[string, Path, unknown, string]>([
    ['a round of no period', ['rounds', 0, 'period'], '2030', 'rounds[0].period «2030» er ikke en af perioderne 2022-2024'],
    ['a day that is none', ['rounds', 1, 'due'], '2023-02-30', 'rounds[1].due 2023-02-30 er ingen dag i kalenderen'],
    ['a deadline before the opening', ['rounds', 0, 'due'], '2023-01-31', 'rounds[0].due fristen ligger før den dag, runden åbner'],
    ['a question that stands twice', ['rounds', 1, 'questions', 3, 'id'], 'aktiviteter', 'rounds[1].questions[3].id «aktiviteter» står to gange i runden'],
    [
      'a choice without choices',
      ['rounds', 0, 'questions', 1, 'choices'],
      undefined,
      'rounds[0].questions[1].choices mangler: et valg skal have svar at vælge imellem',
    ],
    [
      'a traffic light of its own',
      ['rounds', 0, 'questions', 1, 'choices', 0, 'value'],
      'lilla',
      'rounds[0].questions[1].choices[0].value skal være et af ordene on-track',
    ],
    ['a text with a meaning', ['rounds', 0, 'questions', 0, 'meaning'], 'rating', 'rounds[0].questions[0].meaning hører kun til spørgsmål af arten choice'],
    ['a field that stands twice', ['fields', 3, 'key'], 'target', 'fields[3].key «target» står to gange'],
    ['a level above that is none', ['goalLevels', 1, 'parent'], 'sigte', 'goalLevels[1].parent «sigte» er ikke et af niveauerne politik, ambition'],
    ['levels in a ring', ['goalLevels', 0, 'parent'], 'ambition', 'goalLevels[0].parent niveauerne står over hinanden i ring'],
    ['an overview by no level', ['overviewLevel'], 'sigte', 'overviewLevel «sigte» er ikke et af niveauerne'],
    ['a rule on a level that is none', ['rules', 1, 'levels', 0], 'sigte', 'rules[1] niveauet «sigte» er ikke et af'],
    ['a rule on themes where there are none', ['rules', 3, 'rule'], 'within-theme', 'rules[3] skabelonen har ingen temaer (themes)'],
    ['a day of no month', ['calendar', 'closingDays', 0], '13-01', 'calendar.closingDays[0] 13-01 er ingen dag i kalenderen'],
    ['hours that end before they begin', ['reminderPolicy', 'sendingHours', 'to'], 8, 'reminderPolicy.sendingHours from skal være før to'],
  ])('%s', (_what, path, value, expected) => {
    expect(faultsWith(path, value).join('\n')).toContain(expected);
  });

  test('files that the import could not read', () => {
    expect(faultsWith(['files'], { texts: ['Kommunen'] })).toEqual([expect.stringMatching(/^files skal have headingWord/)]);
  });
});
