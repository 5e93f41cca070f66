import { expect, test } from '@jest/globals';
import { textsFor } from '@virksomhedsplaner/shared/texts';
import { concept, planBook } from '../../../fixtures/plan-book.fixture.js';
import { statusWords } from '../../../ui/status-words.js';
import { overviewBasis } from '../overview-basis.js';
import { everything } from '../overview-choice.js';
import { overviewView } from '../overview-view.js';
import { cutTo, goalTree, linesOf } from './goal-tree.js';

test('each goal has its indsatser and the units that take part, groups as their members', () => {
  const basis = overviewBasis(planBook(), concept, '2020-09-10');
  const { blocks } = overviewView(basis, everything, { statuses: statusWords(textsFor('da')), withoutTheme: '', withoutTargetGroup: '' });
  const [first] = goalTree(blocks, basis);
  expect(first).toMatchObject({ heading: 'Mål 1: Mestring', own: 1, crossCutting: 2 });
  expect(first?.units.every(({ count }) => count > 0)).toBe(true);
});

test('a heading is broken at words, and cut when it is too long', () => {
  expect(linesOf('Et sundt liv i relationer og fællesskaber', 16, 4)).toEqual(['Et sundt liv i', 'relationer og', 'fællesskaber']);
  expect([cutTo('Center for Hjemmepleje', 14), cutTo('Stabene', 14)]).toEqual(['Center for Hj…', 'Stabene']);
  expect(linesOf('a b c d', 1, 2)).toEqual(['a', '…']);
  expect(linesOf('x'.repeat(30), 10, 3)).toEqual([`${'x'.repeat(9)}…`]);
});
