/** A state with nothing to show: what happened, and what to do about it. */
export interface StateText {
  title: string;
  text: string;
}

export interface OverviewStrings {
  heading: string;
  /** "49 indsatser". */
  indsatser(count: number): string;
  /** "heraf 17 tværgående". */
  ofWhichCrossCutting(count: number): string;
  goals(count: number): string;
  units(count: number): string;
  updated(day: string): string;
  byStatus: string;
  indsats: string;
  unit: string;
  status: string;
  under(heading: string): string;
  crossCutting: string;
  crossCuttingUnder(heading: string): string;
  withoutTheme: string;
  withoutTargetGroup: string;
}

export interface FilterStrings {
  label: string;
  search: string;
  searchExample: string;
  clearSearch: string;
  goal: string;
  theme: string;
  targetGroup: string;
  status: string;
  all: string;
  chosen(count: number): string;
  /** Read aloud between a choice and its number. */
  count: string;
  onlyCrossCutting(count: number): string;
  onlyCrossCuttingChip: string;
  searchChip(text: string): string;
  chips: string;
  remove(chip: string): string;
  reset: string;
  showing(shown: number, all: number, crossCutting: number): string;
  none: StateText;
  resetSearch: string;
}

export interface StateStrings {
  loading: string;
  retry: string;
  offline: StateText;
  noAccess: StateText;
  failed: StateText;
  busy: StateText;
  unknownConcept: StateText;
  noSuchPlan(named: string): string;
  onTheWay(rows: number): string;
  empty: StateText;
  notSetUp: StateText;
  chunkFailed: string;
}

/**
 * The words of the first view that no concept, list or shared text holds; one file a language under `loc/`. SharePoint loads them
 * before anything else: a screen that is fetched when first opened has its own words beside it (`WordsByLanguage`).
 */
export interface Strings {
  switchSeries: string;
  print: string;
  copyLink: string;
  linkCopied: string;
  linkNotCopied: string;
  desk: { edit: string; myAnswers: string; waiting(count: number): string };
  overview: OverviewStrings;
  filters: FilterStrings;
  states: StateStrings;
}
