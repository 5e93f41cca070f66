import { expect, test } from '@jest/globals';
import { choiceIn, everything, isEverything, writeChoice, type OverviewChoice } from './overview-choice.js';

test('a choice stands in the address and comes back as it was', () => {
  const choice: OverviewChoice = {
    text: 'hjælp & støtte',
    goals: ['g1', 'a,b'],
    units: ['nord'],
    themes: ['Rekruttering'],
    targetGroups: ['Ældre & pårørende'],
    statuses: ['delayed', 'missing'],
    crossCuttingOnly: true,
    shownBy: 'unit',
    sortedBy: 'status',
  };
  const parameters = new URLSearchParams('env=prod&soeg=gammel');
  writeChoice(parameters, choice);
  expect(choiceIn(new URLSearchParams(parameters.toString()))).toEqual(choice);
  expect(parameters.get('env')).toBe('prod');
});

test('nothing chosen leaves nothing in the address', () => {
  const parameters = new URLSearchParams('soeg=x&maal=1&status=done&tvaergaaende=1&efter=enhed&sortering=status&tema=a&maalgruppe=b');
  writeChoice(parameters, everything);
  expect(parameters.toString()).toBe('');
});

test('what makes no sense in an address is left out', () => {
  const choice = choiceIn(new URLSearchParams(`maal=&status=nonsense&tvaergaaende=maybe&soeg=${'x'.repeat(500)}`));
  expect([...choice.statuses, ...choice.goals]).toEqual([]);
  expect(choice.crossCuttingOnly).toBe(false);
  expect(choice.text).toHaveLength(200);
});

test('blanks alone are no search', () => {
  expect(isEverything({ ...everything, text: '  ' })).toBe(true);
  expect(isEverything({ ...everything, goals: ['g1'] })).toBe(false);
});
