import { shownStatuses, type ShownStatus } from '@virksomhedsplaner/shared/domain';

/** What the list is divided by (*Vis efter*); the figure is the goals as a drawing. */
export type ShownBy = 'goal' | 'unit' | 'theme' | 'targetGroup' | 'status' | 'figure';
/** The plans' own order, or by a column. */
export type SortedBy = 'plan' | 'title' | 'unit' | 'status';

/** What the reader has chosen to see. Empty lists and texts mean everything. */
export interface OverviewChoice {
  text: string;
  goals: readonly string[];
  units: readonly string[];
  themes: readonly string[];
  targetGroups: readonly string[];
  statuses: readonly ShownStatus[];
  crossCuttingOnly: boolean;
  shownBy: ShownBy;
  sortedBy: SortedBy;
}

export const everything: OverviewChoice = {
  text: '',
  goals: [],
  units: [],
  themes: [],
  targetGroups: [],
  statuses: [],
  crossCuttingOnly: false,
  shownBy: 'goal',
  sortedBy: 'plan',
};

/** The address's parameters for the choice; beside them stand `plan`, `enhed` and `indsats` of the shared deep link. */
export const choiceParameters = {
  text: 'soeg',
  goals: 'maal',
  units: 'enheder',
  themes: 'tema',
  targetGroups: 'maalgruppe',
  statuses: 'status',
  crossCuttingOnly: 'tvaergaaende',
  shownBy: 'efter',
  sortedBy: 'sortering',
} as const;

/** As they stand in addresses, which people read and send on. */
const shownByWords: Readonly<Record<ShownBy, string>> = {
  goal: 'maal',
  unit: 'enhed',
  theme: 'tema',
  targetGroup: 'maalgruppe',
  status: 'status',
  figure: 'figur',
};
const sortedByWords: Readonly<Record<SortedBy, string>> = { plan: 'plan', title: 'overskrift', unit: 'enhed', status: 'status' };

const LONGEST_SEARCH = 200;
const lists = ['goals', 'units', 'themes', 'targetGroups'] as const;

function valueOf<T extends string>(words: Readonly<Record<T, string>>, word: string | undefined, otherwise: T): T {
  return (Object.keys(words) as T[]).find((value) => words[value] === word) ?? otherwise;
}

/** Reads a choice out of an address; what makes no sense is left out. */
export function choiceIn(parameters: URLSearchParams): OverviewChoice {
  const given = (name: string): string[] => parameters.getAll(name).filter((value) => value !== '');
  const statuses = given(choiceParameters.statuses);
  return {
    text: (parameters.get(choiceParameters.text) ?? '').slice(0, LONGEST_SEARCH),
    goals: given(choiceParameters.goals),
    units: given(choiceParameters.units),
    themes: given(choiceParameters.themes),
    targetGroups: given(choiceParameters.targetGroups),
    statuses: shownStatuses.filter((status) => statuses.includes(status)),
    crossCuttingOnly: parameters.get(choiceParameters.crossCuttingOnly) === '1',
    shownBy: valueOf(shownByWords, parameters.get(choiceParameters.shownBy) ?? undefined, everything.shownBy),
    sortedBy: valueOf(sortedByWords, parameters.get(choiceParameters.sortedBy) ?? undefined, everything.sortedBy),
  };
}

/** Writes a choice into the parameters of an address, in place of the one that stood there. */
export function writeChoice(parameters: URLSearchParams, choice: OverviewChoice): void {
  for (const name of Object.values(choiceParameters)) parameters.delete(name);
  if (choice.text.trim() !== '') parameters.set(choiceParameters.text, choice.text);
  for (const list of lists) for (const value of choice[list]) parameters.append(choiceParameters[list], value);
  for (const status of choice.statuses) parameters.append(choiceParameters.statuses, status);
  if (choice.crossCuttingOnly) parameters.set(choiceParameters.crossCuttingOnly, '1');
  if (choice.shownBy !== everything.shownBy) parameters.set(choiceParameters.shownBy, shownByWords[choice.shownBy]);
  if (choice.sortedBy !== everything.sortedBy) parameters.set(choiceParameters.sortedBy, sortedByWords[choice.sortedBy]);
}

/** True when nothing is filtered away; how it is divided and sorted takes nothing away. */
export function isEverything(choice: OverviewChoice): boolean {
  return choice.text.trim() === '' && lists.every((list) => choice[list].length === 0) && choice.statuses.length === 0 && !choice.crossCuttingOnly;
}
