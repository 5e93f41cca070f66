import { describe, expect, test } from '@jest/globals';
import { goalQuestion, ratingQuestion, round, status, textQuestion } from '../../fixtures/plan-book.fixture.js';
import { answersView, type AnswerView } from './answers-view.js';

const half = round(1, '2020-08-03', '2020-08-31');
const end = round(2, '2020-12-01', '2020-12-18', { questions: [textQuestion, goalQuestion] });

describe('answersView', () => {
  test('gives each question its answer; the rating is the mark’s', () => {
    const [first] = answersView(
      7,
      { rounds: [half], statuses: [status(7, 1, { rating: 'on-track', answers: { vurdering: 'on-track', status: 'Det går.' } })] },
      '2020-09-10',
    );
    expect(first).toMatchObject({ state: 'answered', rating: 'on-track', answers: [{ question: 'Hvad er status?', answer: 'Det går.', choice: false }] });
  });

  test('words a choice as the round does', () => {
    const [first] = answersView(7, { rounds: [end], statuses: [status(7, 2, { goalReached: 'yes', answers: { naaet: 'yes' } })] }, '2020-12-20');
    expect(first).toMatchObject({ goalReached: 'yes', answers: [{ answer: 'Ja', choice: true }] });
  });

  test('keeps a choice that the round no longer offers', () => {
    const [first] = answersView(7, { rounds: [end], statuses: [status(7, 2, { answers: { naaet: 'gammelt svar' } })] }, '2020-12-20');
    expect(first).toMatchObject({ answers: [{ answer: 'gammelt svar' }] });
  });

  test('says why there is no answer: not yet open, open, overdue, closed', () => {
    const stateOn = (today: string, state: 'planned' | 'closed' = 'planned'): AnswerView | undefined =>
      answersView(7, { rounds: [round(1, '2020-08-03', '2020-08-31', { state, questions: [ratingQuestion] })], statuses: [] }, today)[0];
    expect(stateOn('2020-08-02')).toMatchObject({ state: 'planned', opens: '2020-08-03' });
    expect(stateOn('2020-08-31')).toMatchObject({ state: 'missing', due: '2020-08-31', overdue: false });
    expect(stateOn('2020-09-01')).toMatchObject({ state: 'missing', overdue: true });
    expect(stateOn('2020-09-01', 'closed')).toMatchObject({ state: 'closed' });
  });

  test('orders the rounds by when they fall due', () => {
    expect(answersView(7, { rounds: [end, half], statuses: [] }, '2020-01-01').map(({ roundId }) => roundId)).toEqual([1, 2]);
  });
});
