import { describe, expect, test } from '@jest/globals';
import { indsatsFieldKeys } from '../domain/index.js';
import { concepts, conceptById, planTitle, UnknownConceptError } from './index.js';

describe.each(concepts.map((concept) => [concept.id, concept] as const))('the concept %s', (_id, concept) => {
  test('words every field of an indsats once', () => {
    expect(concept.fields.map((field) => field.key).sort()).toEqual([...indsatsFieldKeys].sort());
  });

  test('has an overview level and parents that exist', () => {
    const levels = new Set(concept.goalLevels.map((level) => level.key));
    expect(levels).toContain(concept.overviewLevel);
    for (const level of concept.goalLevels) if (level.parent !== undefined) expect(levels).toContain(level.parent);
  });

  test('gives each round of a known period a window and questions with ids of their own', () => {
    for (const round of concept.rounds) {
      expect(concept.periods).toContain(round.period);
      expect(round.opens <= round.due).toBe(true);
      const ids = round.questions.map((question) => question.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('says how its files are known', () => {
    expect(concept.files.texts.length).toBeGreaterThan(0);
    expect(concept.files.headingWord ?? concept.files.rowHeads?.title).toBeDefined();
  });
});

test('an unknown concept is named with those that are known', () => {
  expect(() => conceptById('aarhus')).toThrow(UnknownConceptError);
  expect(() => conceptById('aarhus')).toThrow(/hilleroed, rudersdal, randers/);
});

test('a plan is titled by concept and period', () => {
  expect(planTitle(conceptById('hilleroed'), '2022-2024')).toBe('Udviklingsplan 2022-2024');
});
