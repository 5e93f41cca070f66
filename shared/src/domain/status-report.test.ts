import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from './round.js';
import { answersTo, checkAnswers, goalReachedIn, ratingIn } from './status-report.js';

const questions: Question[] = [
  { id: 'status', text: 'Hvad er status?', kind: 'text', required: true, maxLength: 20 },
  { id: 'uddyb', text: 'Uddyb gerne', kind: 'text', required: false },
  { id: 'vurdering', text: 'Hvordan går det?', kind: 'choice', required: true, meaning: 'rating', choices: [{ value: 'on-track', label: 'Efter planen' }] },
];

describe('checkAnswers says what is wrong, question by question', () => {
  test.each([
    ['all there', { status: 'Godt på vej', vurdering: 'on-track' }, []],
    [
      'nothing',
      {},
      [
        { question: 'status', fault: 'missing' },
        { question: 'vurdering', fault: 'missing' },
      ],
    ],
    ['blanks are no answer', { status: ' \n\t', vurdering: 'on-track' }, [{ question: 'status', fault: 'missing' }]],
    ['a text over its limit', { status: 'x'.repeat(21), vurdering: 'on-track' }, [{ question: 'status', fault: 'too-long' }]],
    ['a text at its limit', { status: 'x'.repeat(20), vurdering: 'on-track' }, []],
    ['an optional text over the common limit', { status: 'ok', vurdering: 'on-track', uddyb: 'x'.repeat(4001) }, [{ question: 'uddyb', fault: 'too-long' }]],
    ['a choice that is not offered', { status: 'ok', vurdering: 'rosenrødt' }, [{ question: 'vurdering', fault: 'unknown-choice' }]],
  ])('%s', (_, answers, faults) => {
    expect(checkAnswers(questions, answers as Record<string, string>)).toEqual(faults);
  });
});

test('what a card adds beyond the questions is dropped, whatever it is', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (extra) => {
      const answers = answersTo(questions, { ...extra, status: ' godt ' });
      expect(Object.keys(answers).every((key) => questions.some(({ id }) => id === key))).toBe(true);
      expect(answers['status']).toBe('godt');
      expect(Object.values(answers).every((value) => typeof value === 'string' && value !== '')).toBe(true);
    }),
  );
});

test('rating and goal reached are read only from questions that ask for them', () => {
  expect(ratingIn(questions, { vurdering: 'on-track' })).toBe('on-track');
  expect(ratingIn(questions, { vurdering: 'nonsense' })).toBeUndefined();
  expect(goalReachedIn(questions, { vurdering: 'yes' })).toBeUndefined();
});
