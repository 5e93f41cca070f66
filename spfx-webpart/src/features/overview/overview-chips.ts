import type { FilterStrings } from '../../ui/strings.js';
import type { OverviewChoice } from './overview-choice.js';
import type { FacetOption, OverviewView } from './overview-view.js';

/** One chosen filter, and the choice without it. */
export interface Chip {
  text: string;
  without: Partial<OverviewChoice>;
}

type ListKey = 'goals' | 'units' | 'themes' | 'targetGroups' | 'statuses';

function chipsOf<K extends ListKey>(key: K, chosen: OverviewChoice[K], options: readonly FacetOption[]): Chip[] {
  return chosen.map((value) => ({
    text: options.find((option) => option.key === value)?.name ?? value,
    without: { [key]: (chosen as readonly string[]).filter((other) => other !== value) },
  }));
}

/** Everything the reader has chosen, in the filters' order, each with its way back. */
export function overviewChips(choice: OverviewChoice, { facets }: OverviewView, words: FilterStrings): Chip[] {
  const text = choice.text.trim();
  return [
    ...(text === '' ? [] : [{ text: words.searchChip(text), without: { text: '' } }]),
    ...chipsOf('goals', choice.goals, facets.goals),
    ...chipsOf('units', choice.units, facets.units),
    ...chipsOf('themes', choice.themes, facets.themes),
    ...chipsOf('targetGroups', choice.targetGroups, facets.targetGroups),
    ...chipsOf('statuses', choice.statuses, facets.statuses).map((chip) => ({ ...chip, text: `${words.status}: ${chip.text}` })),
    ...(choice.crossCuttingOnly ? [{ text: words.onlyCrossCuttingChip, without: { crossCuttingOnly: false } }] : []),
  ];
}
