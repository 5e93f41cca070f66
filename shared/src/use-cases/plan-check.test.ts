import { describe, expect, test } from '@jest/globals';
import { conceptById, type PlanConcept, type PlanRules } from '../concepts/index.js';
import type { Goal, Unit } from '../domain/index.js';
import { planCheck } from './plan-check.js';
import { anne, bookOf, indsatsOf, plan, unit } from './plans.fixture.js';

const hilleroed = conceptById('hilleroed');
const under = (rules: PlanRules, more: Partial<PlanConcept> = {}): PlanConcept => ({ ...hilleroed, ...more, rules });
const series = { concept: 'hilleroed', period: '2022-2024' };
const goal = (code: string, level: string, more: Partial<Goal> = {}): Goal => ({
  code,
  level,
  name: code,
  order: 1,
  ...series,
  state: 'adopted',
  locked: true,
  ...more,
});
const fields = { description: '<p>a</p>', activities: '<p>b</p>', target: '<p>c</p>', effects: '<p>d</p>' };
const house = (code: string, more: Partial<Unit> = {}): Unit => ({ code, name: code, kind: 'agreement-unit', aliases: [], active: true, ...more });

test('a concept without rules, and a plan that lacks nothing, give no findings', () => {
  const { rules: _, ...without } = hilleroed;
  expect(planCheck(bookOf(), without)).toEqual([]);
  const goals = [goal('a', 'ambition')];
  expect(planCheck(bookOf({ goals, indsatser: [indsatsOf(1, { fields, goals: ['a'] })] }), hilleroed)).toEqual([]);
});

test('each empty text is named with its guiding question, however much mark-up it has', () => {
  const indsats = indsatsOf(1, { fields: { ...fields, activities: '<p>&nbsp;</p><ul><li> </li></ul>', effects: undefined } });
  expect(
    planCheck(bookOf({ indsatser: [indsats] }), under([{ rule: 'fields-filled', severity: 'error', fields: ['activities', 'target', 'effects'] }])),
  ).toEqual([
    {
      rule: 'fields-filled',
      severity: 'error',
      place: { unit: 'csu', indsatsId: 1, title: 'Indsats 1', field: 'activities' },
      what: '«Aktivitet(-er)» er ikke udfyldt.',
      todo: 'Skriv «Aktivitet(-er)»: Hvilke handlinger sætter I i gang for at løse udfordringen?',
    },
    expect.objectContaining({ place: expect.objectContaining({ field: 'effects' }) as unknown }),
  ]);
});

describe('without an owner', () => {
  const rules: PlanRules = [{ rule: 'owner-named', severity: 'warning' }];
  const ownerless = () => indsatsOf(1, { owner: undefined });

  test('it says who is asked meanwhile', () => {
    expect(planCheck(bookOf({ indsatser: [ownerless()] }), under(rules))).toMatchObject([
      { todo: 'Skriv, hvem der svarer for den. Indtil da spørges Lise Bro.' },
    ]);
    const { manager: _, ...leaderless } = unit;
    expect(planCheck(bookOf({ indsatser: [ownerless()], units: [leaderless] }), under(rules))).toMatchObject([
      { todo: expect.stringContaining('bliver ingen spurgt') as unknown },
    ]);
  });

  test('other kinds and archived plans are left alone', () => {
    expect(planCheck(bookOf({ indsatser: [{ ...ownerless(), kind: 'other-project' }] }), under(rules))).toEqual([]);
    expect(planCheck(bookOf({ indsatser: [ownerless()], plans: [{ ...plan, state: 'archived' }] }), under(rules))).toEqual([]);
  });
});

describe('tied to a goal (HU-15, HU-23)', () => {
  const goals = [
    goal('politik', 'politik'),
    goal('ambition', 'ambition', { parent: 'politik' }),
    goal('under', 'udviklingsmaal', { parent: 'ambition' }),
    goal('fokus', 'fokusomraade', { parent: 'politik' }),
  ];
  const rules: PlanRules = [{ rule: 'tied-to-goal', severity: 'error', levels: ['ambition', 'pejlemaerke'], reasonField: 'description' }];
  const found = (codes: string[], text = fields) => planCheck(bookOf({ goals, indsatser: [indsatsOf(1, { goals: codes, fields: text })] }), under(rules));

  test.each([[['ambition']], [['under']], [['fokus', 'ambition']]])('%j is enough', (codes) => {
    expect(found(codes)).toEqual([]);
  });

  test.each([[[]], [['fokus']], [['politik']], [['ukendt']]])('%j is not: with a description it may have a reason, without it has none', (codes) => {
    expect(found(codes)).toMatchObject([
      { severity: 'hint', what: 'Indsatsen er ikke knyttet til ambition eller pejlemærke.', place: { field: 'description' } },
    ]);
    expect(found(codes, { ...fields, description: '<p></p>' })).toMatchObject([
      { severity: 'error', todo: 'Vælg målet, eller skriv under «Beskrivelse», hvad der begrunder indsatsen.' },
    ]);
  });
});

test('an expired goal is hinted at', () => {
  const goals = [goal('a', 'ambition', { state: 'expired' })];
  expect(planCheck(bookOf({ goals, indsatser: [indsatsOf(1, { goals: ['a'] })] }), under([{ rule: 'goal-in-force', severity: 'hint' }]))).toMatchObject([
    { what: 'Målet «a» er udløbet.', place: { goal: 'a' } },
  ]);
});

test("the theme must be one of the concept's, in whatever case (RA-17)", () => {
  const concept = under([{ rule: 'within-theme', severity: 'error' }], { themes: [{ term: 'Sundhed', meaning: '' }] });
  const themes = [['sundhed', 'andet'], [], ['Sundt']];
  const findings = planCheck(bookOf({ indsatser: themes.map((each, index) => indsatsOf(index + 1, { themes: each })) }), concept);
  expect(findings.map(({ place, what }) => [place.indsatsId, what])).toEqual([
    [2, 'Indsatsen ligger ikke inden for et tema.'],
    [3, 'Temaet «Sundt» kendes ikke.'],
  ]);
});

describe('rules on units', () => {
  const word = { singular: 'aftalemål', plural: 'aftalemål' };
  const units = [house('soe'), house('fyr'), house('lukket', { active: false }), house('alle', { kind: 'group' }), house('top', { kind: 'area' })];

  test('at least so many, groups counted for each of their members (RA-13)', () => {
    const indsatser = [indsatsOf(1, { units: ['soe'] }), indsatsOf(2, { units: ['alle'] }), indsatsOf(3, { units: ['fyr'], kind: 'other-project' })];
    const findings = planCheck(
      bookOf({ units, indsatser }),
      under([{ rule: 'fewest-indsatser', severity: 'error', atLeast: 2, unitKinds: ['agreement-unit'], word }]),
    );
    expect(findings.map(({ what, todo }) => `${what} ${todo}`)).toEqual(['fyr har 1 aftalemål; der skal være mindst 2. Skriv 1 aftalemål mere.']);
  });

  test('a unit that works for a target group covers its fixed goals (RA-14)', () => {
    const goals = [
      goal('hash', 'effektmaal', { targetGroup: 'Misbrug' }),
      goal('alkohol', 'effektmaal', { targetGroup: 'misbrug ' }),
      goal('afventer', 'effektmaal', { targetGroup: 'Misbrug', state: 'planned' }),
      goal('job', 'effektmaal', { targetGroup: 'Handicap' }),
    ];
    const indsatser = [indsatsOf(1, { units: ['fyr'], goals: ['hash'] }), indsatsOf(2, { units: ['soe'], goals: ['job'] })];
    const findings = planCheck(
      bookOf({ units, goals, indsatser }),
      under([{ rule: 'covers-target-groups', severity: 'error', level: 'effektmaal', unitKinds: ['agreement-unit'] }]),
    );
    expect(findings.map(({ place }) => place)).toEqual([{ unit: 'fyr', goal: 'alkohol' }]);
  });

  test('an own goal where a fixed one fits, or without a target group (RA-16)', () => {
    const goals = [
      goal('fast', 'effektmaal', { targetGroup: 'Misbrug' }),
      goal('eget', 'effektmaal', { targetGroup: 'Misbrug', locked: false }),
      goal('multi', 'effektmaal', { targetGroup: 'Multihandicappede', locked: false }),
      goal('hvem', 'effektmaal', { locked: false }),
    ];
    const findings = planCheck(
      bookOf({ units, goals, indsatser: [indsatsOf(1, { leadUnit: 'soe', goals: ['eget', 'multi'] })] }),
      under([{ rule: 'own-goal-only-where-none-fits', severity: 'warning', level: 'effektmaal' }]),
    );
    expect(findings.map(({ place, todo }) => [place, todo])).toEqual([
      [{ goal: 'eget', unit: 'soe' }, 'Brug et af de fastlagte: «fast».'],
      [{ goal: 'hvem' }, 'Skriv målgruppen på målet.'],
    ]);
  });
});

test('the gravest come first', () => {
  const rules: PlanRules = [
    { rule: 'fields-filled', severity: 'hint', fields: ['effects'] },
    { rule: 'fields-filled', severity: 'error', fields: ['activities'] },
    { rule: 'owner-named', severity: 'warning' },
  ];
  expect(planCheck(bookOf({ indsatser: [indsatsOf(1, { owner: undefined, coOwners: [anne] })] }), under(rules)).map(({ severity }) => severity)).toEqual([
    'error',
    'warning',
    'hint',
  ]);
});
