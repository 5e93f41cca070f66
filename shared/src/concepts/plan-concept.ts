import type { Day, IndsatsFieldKey, Question, RoundKind } from '../domain/index.js';

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

/** A municipality's template as data. Everything that differs between municipalities is a value here; no code asks which concept it is. */
export interface PlanConcept {
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
  /** Common introduction on every plan, HTML. HU-04, HU-24. */
  introduction?: string;
  rounds: RoundTemplate[];
  reminderPolicy: ReminderPolicy;
  calendar: ConceptCalendar;
}

export const defaultReminderPolicy: ReminderPolicy = { before: [10, 3], overdueAfter: 3, escalationAfter: 7, sendingHours: { from: 8, to: 16 } };
/** 24 and 31 December and Constitution Day are days off in most municipalities, but not public holidays by law. */
export const defaultCalendar: ConceptCalendar = { closingDays: ['06-05', '12-24', '12-31'], summerWeeks: [28, 29, 30] };
