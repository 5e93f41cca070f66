import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { inOrder, type Goal, type PlanBook } from '@virksomhedsplaner/shared/domain';

/** A policy or plan that the goals come from. HU-16 … HU-19. */
export interface SourceView {
  code: string;
  name: string;
  origin?: string;
  link?: string;
  expired: boolean;
  /** How many goals it holds right beneath it, by the level's own word. */
  holds?: { count: number; level: string };
}

/** One goal with those beneath it: a row of the matrix. HU-22. */
export interface MatrixRow {
  code: string;
  name: string;
  beneath: string[];
}

export interface Background {
  /** Bilag 1; empty when no goal names its source. */
  sources: SourceView[];
  /** Bilag 2; without rows when the template's goals have none beneath them. */
  matrix: { head: string; beneathHead: string; rows: MatrixRow[] };
}

const isWebAddress = (address: string | undefined): boolean => address !== undefined && /^https?:\/\//i.test(address);

function sourceView(goal: Goal, goals: readonly Goal[], concept: ShownConcept): SourceView {
  const held = goals.filter(({ parent }) => parent === goal.code);
  const level = concept.goalLevels.find(({ key }) => key === held[0]?.level);
  return {
    code: goal.code,
    name: goal.name,
    expired: goal.state === 'expired',
    ...(goal.origin === undefined ? {} : { origin: goal.origin }),
    ...(isWebAddress(goal.link) ? { link: goal.link ?? '' } : {}),
    ...(level === undefined ? {} : { holds: { count: held.length, level: (held.length === 1 ? level.singular : level.plural).toLocaleLowerCase('da') } }),
  };
}

/** Where a plan's goals come from, and how they hang together; made of the goals, so that the appendices follow them. */
export function backgroundOf({ goals }: Pick<PlanBook, 'goals'>, concept: ShownConcept): Background {
  const ordered = inOrder(goals);
  const sources = ordered.filter((goal) => goal.parent === undefined && isWebAddress(goal.link));
  const beneathLevel = concept.goalLevels.find(({ parent }) => parent === concept.overviewLevel);
  const rows = ordered
    .filter(({ level }) => level === concept.overviewLevel)
    .map(({ code, name }): MatrixRow => ({ code, name, beneath: ordered.filter(({ parent }) => parent === code).map((goal) => goal.name) }))
    .filter(({ beneath }) => beneath.length > 0);
  return {
    sources: sources.map((goal) => sourceView(goal, ordered, concept)),
    matrix: {
      head: concept.goalLevels.find(({ key }) => key === concept.overviewLevel)?.singular ?? '',
      beneathHead: beneathLevel?.plural ?? '',
      rows,
    },
  };
}
