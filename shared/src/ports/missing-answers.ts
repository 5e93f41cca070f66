import type { Day, Person } from '../domain/index.js';

/** An indsats that somebody is asked about in a round that takes answers, and that nobody has answered. */
export interface MissingAnswer {
  indsatsId: number;
  roundId: number;
  title: string;
  /** Code of the unit that leads the indsats. */
  unit?: string;
  owner?: Person;
  due: Day;
}

export interface MissingAnswerChanges {
  added: number;
  changed: number;
  removed: number;
}

/** The list «Mangler svar», which the secretariat's views stand on: what no view can work out from the other lists. */
export interface MissingAnswerList {
  /** Makes the list say this and nothing else; writes only what has changed. */
  replace(missing: readonly MissingAnswer[]): Promise<MissingAnswerChanges>;
}
