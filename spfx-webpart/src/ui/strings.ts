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
  status: string;
  under(heading: string): string;
  crossCutting: string;
  crossCuttingUnder(heading: string): string;
}

export interface FilterStrings {
  label: string;
  search: string;
  searchExample: string;
  clearSearch: string;
  goal: string;
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

export interface PlanStrings {
  toOverview: string;
  contents: string;
  period: string;
  indsatser: string;
  state: string;
  states: { draft: string; published: string; archived: string };
  foreword(unit: string): string;
  introduction: string;
  takesPartIn: string;
  takesPartInText(unit: string): string;
  about(unit: string): string;
  contact: string;
  homepage: string;
  owner(names: string): string;
  crossCuttingWith(units: string): string;
  partners(names: string): string;
  notWritten: string;
  noFields: string;
  noIndsatser: string;
  answeredBy(name: string): string;
  sources: { teams: string; page: string; import: string };
  missing: string;
  planned: string;
  opens(day: string): string;
  due(day: string): string;
  wasDue(day: string): string;
  closed: string;
  noPlan: StateText;
  linkedIndsats: string;
}

export interface StateStrings {
  loading: string;
  retry: string;
  offline: StateText;
  noAccess: StateText;
  failed: StateText;
  busy: StateText;
  unknownConcept: StateText;
  empty: StateText;
  notSetUp: StateText;
  chunkFailed: string;
}

export interface FirstUseStrings {
  title: string;
  text: string;
  lists: StateText;
  plans: StateText;
  choose: StateText;
  openSettings: string;
  done: string;
}

export interface SettingsStrings {
  description: string;
  group: string;
  series: string;
  anySeries: string;
  startView: string;
  listSite: string;
  listSiteHelp: string;
  wrongSite: string;
}

/** Every word of the web part that no concept, list or shared text holds; one file a language under `loc/`. */
export interface Strings {
  switchSeries: string;
  print: string;
  copyLink: string;
  linkCopied: string;
  linkNotCopied: string;
  overview: OverviewStrings;
  filters: FilterStrings;
  plan: PlanStrings;
  states: StateStrings;
  firstUse: FirstUseStrings;
  settings: SettingsStrings;
}
