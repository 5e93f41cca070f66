/** A link of the site's menu: to a view of one of our lists. SharePoint hides it from whoever may not see the list. */
export interface SiteLink {
  title: string;
  /** Key of the list. */
  list: string;
  /** The view's name. */
  view: string;
}

/** A heading of the menu, which is a link itself. */
export interface SiteHeading extends SiteLink {
  links: readonly SiteLink[];
}

/** What the lists put into the site's menu (quick launch). No view stands in it twice: the address is how a link is found again. */
export const siteNavigation: readonly SiteHeading[] = [
  {
    ...{ title: 'Planer', list: 'plans', view: 'Planer' },
    links: [
      { title: 'Kladder', list: 'plans', view: 'Kladder' },
      { title: 'Indsatser', list: 'indsatser', view: 'Indsatser' },
      { title: 'Tværgående indsatser', list: 'indsatser', view: 'Tvaergaaende' },
      { title: 'Afventer godkendelse', list: 'indsatser', view: 'AfventerGodkendelse' },
      { title: 'Mål', list: 'goals', view: 'Maal' },
      { title: 'Indikatorer', list: 'indicators', view: 'Indikatorer' },
      { title: 'Nøgletal', list: 'keyFigures', view: 'Noegletal' },
      { title: 'Enheder', list: 'units', view: 'Enheder' },
    ],
  },
  {
    ...{ title: 'Opfølgning', list: 'rounds', view: 'Runder' },
    links: [
      { title: 'Mangler svar', list: 'missingAnswers', view: 'ManglerSvar' },
      { title: 'Forfaldne', list: 'missingAnswers', view: 'Forfaldne' },
      { title: 'Uden ejer', list: 'indsatser', view: 'UdenEjer' },
      { title: 'Besvaret denne uge', list: 'statuses', view: 'BesvaretDenneUge' },
      { title: 'Alle svar', list: 'statuses', view: 'Svar' },
      { title: 'Påmindelser', list: 'reminders', view: 'Paamindelser' },
      { title: 'Påmindelser der fejlede', list: 'reminders', view: 'Fejlede' },
    ],
  },
];
