import type { Report, ReportedStep } from './report.js';

/** What differs between the site and the lists as they should be, in words. */
export interface Drift {
  missing: string[];
  changed: string[];
  extra: string[];
}

const MISSING: readonly ReportedStep['do'][] = ['create-group', 'create-list', 'create-column', 'create-view', 'grant'];

function place(list: string | undefined, { name, differences }: ReportedStep): string {
  const where = [list, name].filter((part) => part !== undefined).join(': ');
  return differences.length === 0 ? where : `${where} (${differences.map(({ what }) => what).join(', ')})`;
}

/** Sorts a report's steps into what is missing and what somebody has changed. */
export function driftOf(report: Report): Drift {
  const steps = [
    ...report.groups.map((step) => ({ step, list: undefined })),
    ...report.lists.flatMap(({ list, steps: own }) => own.map((step) => ({ step, list }))),
  ];
  const named = (wanted: boolean): string[] => steps.filter(({ step }) => MISSING.includes(step.do) === wanted).map(({ step, list }) => place(list, step));
  const ofAnotherKind = report.conflicts.map(({ list, column }) => [list, `${column ?? ''} (noget andet står i vejen)`.trim()].filter(Boolean).join(': '));
  return { missing: named(true), changed: [...named(false), ...ofAnotherKind], extra: report.extras.map(({ list, name }) => `${list}: ${name}`) };
}

/** One line that says how much differs. */
export function driftLine(report: Report): string {
  const { missing, changed, extra } = driftOf(report);
  return `${missing.length} mangler, ${changed.length} er ændret, ${extra.length} er kommet til.`;
}
