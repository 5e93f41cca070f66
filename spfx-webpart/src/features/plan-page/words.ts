import type { StateText } from '../../ui/strings.js';
import type { WordsByLanguage } from '../../ui/use-words.js';

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
  edition: string;
  keyFigures: string;
  row: string;
  figuresFrom(source: string): string;
  figuresDisagree: string;
  goalIndicators: string;
  wholeIndsats: string;
  internal: string;
  external: string;
  otherProjects: string;
  crossProjects: string;
  crossProjectsText: string;
  appendix(number: number): string;
  policies: string;
  /** Stands before the link to the appendix. */
  sourcesReference: string;
  matrix: string;
  matrixReference: string;
  expired: string;
}

/** Travels with the screen, which is fetched when first opened. */
export const planWords: WordsByLanguage<PlanStrings> = {
  da: {
    toOverview: 'Til oversigten',
    contents: 'Indhold',
    period: 'Periode',
    indsatser: 'Indsatser',
    state: 'Status',
    states: { draft: 'Kladde', published: 'Offentliggjort', archived: 'Arkiveret' },
    foreword: (unit) => `Til jer i ${unit}`,
    introduction: 'Indledning',
    takesPartIn: 'Tværgående indsatser, vi deltager i',
    takesPartInText: (unit) => `Indsatserne står i en anden enheds plan, men ${unit} er med.`,
    about: (unit) => `Om ${unit}`,
    contact: 'Kontakt',
    homepage: 'Egen hjemmeside',
    owner: (names) => `Ejer: ${names}`,
    crossCuttingWith: (units) => `Tværgående: ${units}`,
    partners: (names) => `Sammen med ${names}`,
    notWritten: 'Ikke udfyldt endnu',
    noFields: 'Indsatsen er ikke beskrevet endnu.',
    noIndsatser: 'Planen har ingen indsatser endnu.',
    answeredBy: (name) => `Svaret af ${name}`,
    sources: { teams: 'i Teams', page: 'på siden', import: 'hentet fra planens dokument' },
    missing: 'Mangler svar',
    planned: 'Planlagt',
    opens: (day) => `Åbner ${day}.`,
    due: (day) => `Ikke besvaret endnu. Fristen er ${day}.`,
    wasDue: (day) => `Ikke besvaret endnu. Fristen var ${day}.`,
    closed: 'Ikke besvaret. Runden er lukket.',
    noPlan: {
      title: 'Planen kan ikke vises',
      text: 'Den er ikke offentliggjort endnu, eller du har ikke adgang til den. Bed sekretariatet om adgang, hvis du skal med.',
    },
    linkedIndsats: 'Indsatsen, du åbnede',
    edition: 'Udgave',
    keyFigures: 'Nøgletal',
    row: 'Post',
    figuresFrom: (source) => `Kilde: ${source}`,
    figuresDisagree: 'Tallene passer ikke sammen (kun de, der skriver planer, ser dette):',
    goalIndicators: 'Indikatorer for målene',
    wholeIndsats: 'Se hele indsatsen',
    internal: 'Intern udgave',
    external: 'Ekstern udgave',
    otherProjects: 'Øvrige projekter',
    crossProjects: 'Tværgående projekter i området',
    crossProjectsText: 'Projekterne går på tværs og vises i alle enheders planer.',
    appendix: (number) => `Bilag ${number}`,
    policies: 'Vision og fælles fokusområder',
    sourcesReference: 'Politikkerne og planerne bag målene står i',
    matrix: 'Sammenhæng mellem målene',
    matrixReference: 'Sammenhængen mellem målene ses i',
    expired: 'udløbet',
  },
  en: {
    toOverview: 'To the overview',
    contents: 'Contents',
    period: 'Period',
    indsatser: 'Indsatser',
    state: 'Status',
    states: { draft: 'Draft', published: 'Published', archived: 'Archived' },
    foreword: (unit) => `To you in ${unit}`,
    introduction: 'Introduction',
    takesPartIn: 'Cross-cutting indsatser we take part in',
    takesPartInText: (unit) => `They stand in another unit's plan, and ${unit} takes part.`,
    about: (unit) => `About ${unit}`,
    contact: 'Contact',
    homepage: 'Own homepage',
    owner: (names) => `Owner: ${names}`,
    crossCuttingWith: (units) => `Cross-cutting: ${units}`,
    partners: (names) => `Together with ${names}`,
    notWritten: 'Not written yet',
    noFields: 'The indsats has not been described yet.',
    noIndsatser: 'The plan has no indsatser yet.',
    answeredBy: (name) => `Answered by ${name}`,
    sources: { teams: 'in Teams', page: 'on the page', import: "taken from the plan's document" },
    missing: 'No answer yet',
    planned: 'Planned',
    opens: (day) => `Opens ${day}.`,
    due: (day) => `Not answered yet. It is due ${day}.`,
    wasDue: (day) => `Not answered yet. It was due ${day}.`,
    closed: 'Not answered. The round is closed.',
    noPlan: {
      title: 'The plan cannot be shown',
      text: 'It has not been published yet, or you have no access to it. Ask the secretariat for access if you should have it.',
    },
    linkedIndsats: 'The indsats you opened',
    edition: 'Edition',
    keyFigures: 'Key figures',
    row: 'Item',
    figuresFrom: (source) => `Source: ${source}`,
    figuresDisagree: 'The figures do not agree (only those who write plans see this):',
    goalIndicators: 'Indicators of the goals',
    wholeIndsats: 'See the whole indsats',
    internal: 'Internal edition',
    external: 'External edition',
    otherProjects: 'Other projects',
    crossProjects: 'Cross-cutting projects of the area',
    crossProjectsText: 'The projects go across and are shown in every unit’s plan.',
    appendix: (number) => `Appendix ${number}`,
    policies: 'Vision and common focus areas',
    sourcesReference: 'The policies and plans behind the goals stand in',
    matrix: 'How the goals hang together',
    matrixReference: 'How the goals hang together is seen in',
    expired: 'expired',
  },
};
