import { shownStatuses, type ShownStatus } from '@virksomhedsplaner/shared/domain';

/** What the reader has chosen to see. Empty lists and texts mean everything. */
export interface OverviewChoice {
  text: string;
  goals: readonly string[];
  units: readonly string[];
  statuses: readonly ShownStatus[];
  crossCuttingOnly: boolean;
}

export const everything: OverviewChoice = { text: '', goals: [], units: [], statuses: [], crossCuttingOnly: false };

/** The address's parameters for the choice; beside them stand `plan`, `enhed` and `indsats` of the shared deep link. */
export const choiceParameters = { text: 'soeg', goals: 'maal', units: 'enheder', statuses: 'status', crossCuttingOnly: 'tvaergaaende' } as const;

const LONGEST_SEARCH = 200;

/** Reads a choice out of an address; what makes no sense is left out. */
export function choiceIn(parameters: URLSearchParams): OverviewChoice {
  const given = (name: string): string[] => parameters.getAll(name).filter((value) => value !== '');
  const statuses = given(choiceParameters.statuses);
  return {
    text: (parameters.get(choiceParameters.text) ?? '').slice(0, LONGEST_SEARCH),
    goals: given(choiceParameters.goals),
    units: given(choiceParameters.units),
    statuses: shownStatuses.filter((status) => statuses.includes(status)),
    crossCuttingOnly: parameters.get(choiceParameters.crossCuttingOnly) === '1',
  };
}

/** Writes a choice into the parameters of an address, in place of the one that stood there. */
export function writeChoice(parameters: URLSearchParams, choice: OverviewChoice): void {
  for (const name of Object.values(choiceParameters)) parameters.delete(name);
  if (choice.text.trim() !== '') parameters.set(choiceParameters.text, choice.text);
  for (const goal of choice.goals) parameters.append(choiceParameters.goals, goal);
  for (const unit of choice.units) parameters.append(choiceParameters.units, unit);
  for (const status of choice.statuses) parameters.append(choiceParameters.statuses, status);
  if (choice.crossCuttingOnly) parameters.set(choiceParameters.crossCuttingOnly, '1');
}

export function isEverything({ text, goals, units, statuses, crossCuttingOnly }: OverviewChoice): boolean {
  return text.trim() === '' && goals.length + units.length + statuses.length === 0 && !crossCuttingOnly;
}
