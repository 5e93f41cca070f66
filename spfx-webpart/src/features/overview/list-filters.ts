import type { FilterStrings } from '../../ui/strings.js';
import type { OverviewModel } from './use-overview.js';

export interface ListFilter {
  key: 'goals' | 'units' | 'themes' | 'targetGroups';
  label: string;
}

/** The filters there is anything to choose in, in their order. */
export function listFilters({ basis }: OverviewModel, words: FilterStrings, unitWord: string): ListFilter[] {
  return [
    { key: 'goals', label: words.goal },
    { key: 'units', label: unitWord },
    ...(basis.themes.length > 0 ? [{ key: 'themes' as const, label: words.theme }] : []),
    ...(basis.targetGroups.length > 0 ? [{ key: 'targetGroups' as const, label: words.targetGroup }] : []),
  ];
}
