import type { Day, IndsatsFieldKey, IndsatsKind, Question, RoundKind } from '../domain/index.js';
import type { PlanRules } from './plan-rules.js';

/** One text of the template with its guiding question, in the template's own words. HU-05 … HU-08. */
export interface ConceptField {
  key: IndsatsFieldKey;
  label: string;
  /** Guiding question shown with the field; also the column help in SharePoint. */
  question?: string;
}

export interface GoalLevel {
  key: string;
  singular: string;
  plural: string;
  /** The level above, if any. */
  parent?: string;
}

/** A round as the template lays it down; one per period becomes a row in the list Runder. */
export interface RoundTemplate {
  kind: RoundKind;
  name: string;
  /** Other names met in documents: "Evalueringsstatus" for "Evaluering". HU-13. */
  aliases: string[];
  period: string;
  opens: Day;
  due: Day;
  questions: Question[];
}

/** Working days relative to the window; `reminders.md` gives the default. */
export interface ReminderPolicy {
  /** Working days before due: [10, 3]. */
  before: number[];
  overdueAfter: number;
  escalationAfter: number;
  /** Hours of the day, Europe/Copenhagen: messages go out from `from` (included) to `to` (excluded). */
  sendingHours: { from: number; to: number };
}

/** Days the municipality is closed beside public holidays; months and days as `12-24`, ISO weeks of summer as numbers. */
export interface ConceptCalendar {
  closingDays: string[];
  summerWeeks: number[];
}

/** A word of the template and what it means there; shown at the fields. RA-31. */
export interface GlossaryEntry {
  term: string;
  meaning: string;
}

/** What a column of a municipality's table holds: a text of the template, or one of these. */
export type ColumnRole = IndsatsFieldKey | 'title' | 'units' | 'goal' | 'crossCutting' | 'owner' | 'partners' | 'theme';

/** A heading of a file with a list under it. */
export interface ListSection {
  heading: string;
  /** Level of the list's goals; without it the list is of indicators. */
  level?: string;
  /** Level of the goal that the heading itself is, as a policy above its ambitions; the rest is running text then, and only lists count. */
  headingLevel?: string;
  /** Who follows the list's goals. */
  committee?: string;
}

/** How a municipality's own files are known and read by the import, in the files' own words. */
export interface FileMarks {
  /** Texts that stand in the municipality's files; each that is found speaks for this concept. */
  texts: string[];
  /** What stands before an indsats's heading in the Word template: "Overskrift". HU-09. */
  headingWord?: string;
  /** Other heads of the template's columns than the fields' labels. */
  fieldHeads?: Partial<Record<IndsatsFieldKey, string[]>>;
  /** Heads of the columns where one row is one indsats, as in an overview; without it the concept has no such table. RU-06. */
  rowHeads?: Partial<Record<ColumnRole, string[]>>;
  /** Heads of a table of goals set above the units. RA-30. */
  goalHeads?: { name: string[]; targetGroup: string[]; indicator: string[] };
  /** Words a goal's heading begins with, before its number or colon: "Mål", "Internt mål". RU-11. */
  goalHeadings?: string[];
  /** Rows in a table that are headings of a block, no indsats: "Tværgående indsatser". RU-07. */
  blockHeadings?: string[];
  /** Names that stand for several units: "Alle centre". RU-10. */
  groupNames?: string[];
  /** Heads of the further columns of a forandringsteori, whose lines become rows of their own. RA-35. */
  chainHeads?: Partial<Record<'partGoal' | 'resultGoal' | 'resultIndicators' | 'effectIndicators', string[]>>;
  /** Headings that hold projects, each under a heading of its own with running text. RA-20, RA-21. */
  projectSections?: { heading: string; kind: IndsatsKind }[];
  /** Headings above lists of goals or of indicators. HU-16 … HU-19, HU-22, HU-25. */
  listSections?: ListSection[];
  /** How texts begin that only hold the place of what nobody has written. */
  placeholders?: string[];
}

/** The part of a concept that an overview and a plan page show; the web part loads no more (the rounds it shows are rows of a list). */
export interface ShownConcept {
  id: string;
  version: number;
  municipality: string;
  /** "Udviklingsplan", "Virksomhedsplan". */
  planName: string;
  /** "Borger- og Socialservice", "Social og Sundhed". */
  area: string;
  subtitle?: string;
  periods: string[];
  fields: ConceptField[];
  goalLevels: GoalLevel[];
  /** The level whose goals are the headings of the overview. */
  overviewLevel: string;
  /** Heading for indsatser without a goal at that level. HU-23. */
  withoutGoal: string;
  /** What a unit is called in the overview's column: "Center", "Enhed", "Aftaleenhed". */
  unitWord: string;
  /** The unit's presentation comes first in its plan. RA-11. */
  presentationFirst?: boolean;
  /** Common introduction on every plan, HTML. HU-04, HU-24. */
  introduction?: string;
}

/** What works behind the pages: rounds to be made, words, import, planCheck and reminders. */
export interface ConceptBackground {
  rounds: RoundTemplate[];
  /** Themes an indsats may lie within, each with what it means here; empty where the template has none. RA-07. */
  themes?: GlossaryEntry[];
  glossary?: GlossaryEntry[];
  /** What planCheck holds a plan against; never more than advice. */
  rules?: PlanRules;
  files: FileMarks;
  reminderPolicy: ReminderPolicy;
  calendar: ConceptCalendar;
}

/** A municipality's template as data. Everything that differs between municipalities is a value here; no code asks which concept it is. */
export interface PlanConcept extends ShownConcept, ConceptBackground {}

/** What pages need of a whole concept. */
export function shownPartOf({
  rounds: _,
  themes: _t,
  glossary: _g,
  rules: _r,
  files: _f,
  reminderPolicy: _p,
  calendar: _c,
  ...shown
}: PlanConcept): ShownConcept {
  return shown;
}

export const defaultReminderPolicy: ReminderPolicy = { before: [10, 3], overdueAfter: 3, escalationAfter: 7, sendingHours: { from: 8, to: 16 } };
/** 24 and 31 December and Constitution Day are days off in most municipalities, but not public holidays by law. */
export const defaultCalendar: ConceptCalendar = { closingDays: ['06-05', '12-24', '12-31'], summerWeeks: [28, 29, 30] };
