/** What an editor of the page chooses; empty texts mean that nothing is chosen. */
export interface Settings {
  /** "hilleroed/2022-2024". */
  series: string;
  /** Code of the unit whose plan is shown first. */
  startUnit: string;
  /** Address of the site with the lists, when it is not the page's own. */
  listSite: string;
}
