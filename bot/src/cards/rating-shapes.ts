import type { Question, Rating } from '@virksomhedsplaner/shared/domain';
import { ratings } from '@virksomhedsplaner/shared/domain';
import type { Colour } from './elements.js';

/** Status is a shape and a word; the colour only supports. */
const shapes: Record<Rating, { shape: string; colour: Colour }> = {
  'on-track': { shape: '●', colour: 'Good' },
  attention: { shape: '▲', colour: 'Warning' },
  delayed: { shape: '◆', colour: 'Attention' },
  done: { shape: '☑', colour: 'Good' },
  'not-started': { shape: '○', colour: 'Default' },
  stopped: { shape: '⊖', colour: 'Default' },
};

export function shapeOf(value: string | undefined): { shape: string; colour: Colour } | undefined {
  const rating = ratings.find((known) => known === value);
  return rating === undefined ? undefined : shapes[rating];
}

/** "● Efter planen" for a choice of the traffic light, the label alone for any other. */
export function choiceTitle(question: Question, choice: { value: string; label: string }): string {
  const shape = question.meaning === 'rating' ? shapeOf(choice.value) : undefined;
  return shape === undefined ? choice.label : `${shape.shape} ${choice.label}`;
}
