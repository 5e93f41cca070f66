import type { AnswerView } from './answers-view.js';
import type { Background } from './background-view.js';
import type { IndsatsView, PlanPageView } from './plan-page-view.js';

function withoutStaff(answer: AnswerView): AnswerView {
  if (answer.state !== 'answered') return answer;
  const { by, ...rest } = answer;
  return by === undefined ? answer : rest;
}

function leaving(indsats: IndsatsView): IndsatsView {
  return {
    ...indsats,
    owners: [],
    fields: indsats.fields.filter(({ html }) => html !== ''),
    answers: indsats.answers.filter(({ state }) => state === 'answered').map(withoutStaff),
  };
}

/** The plan as it may leave the municipality: no staff names, no empty boxes, no rounds without an answer. HU-21. */
export function externalEdition(view: PlanPageView): PlanPageView {
  return { ...view, indsatser: view.indsatser.map(leaving), otherProjects: view.otherProjects.map(leaving) };
}

/** Bilag 2 stays at home, and with it the sentence that points at it. HU-21. */
export function editionOf(background: Background, external: boolean): Background {
  return external ? { ...background, matrix: { ...background.matrix, rows: [] } } : background;
}
