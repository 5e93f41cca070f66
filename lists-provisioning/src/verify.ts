import { counted } from './export/counted.js';
import type { Report, ReportedStep } from './report.js';

/** What differs between the site and the lists as they should be, in words. */
export interface Drift {
  missing: string[];
  changed: string[];
  extra: string[];
  /** Who may do what is not as it should be, too much or too little. */
  rights: string[];
}

const MISSING: readonly ReportedStep['do'][] = ['create-group', 'create-list', 'create-column', 'create-view', 'add-link'];
const RIGHTS: readonly ReportedStep['do'][] = ['separate-rights', 'grant', 'revoke', 'show-members'];

function place(list: string | undefined, { name, differences }: ReportedStep): string {
  const where = [list, name].filter((part) => part !== undefined).join(': ');
  return differences.length === 0 ? where : `${where} (${differences.map(({ what }) => what).join(', ')})`;
}

/** Sorts a report's steps into what is missing and what somebody has changed. */
export function driftOf(report: Report): Drift {
  const steps = [
    ...report.groups.map((step) => ({ step, list: undefined })),
    ...report.menu.map((step) => ({ step, list: 'Menuen' })),
    ...report.lists.flatMap(({ list, steps: own }) => own.map((step) => ({ step, list }))),
  ];
  const kindOf = ({ do: what }: ReportedStep): keyof Drift => (MISSING.includes(what) ? 'missing' : RIGHTS.includes(what) ? 'rights' : 'changed');
  const named = (kind: keyof Drift): string[] => steps.filter(({ step }) => kindOf(step) === kind).map(({ step, list }) => place(list, step));
  const extras = (wanted: boolean): string[] => report.extras.filter(({ what }) => (what === 'right') === wanted).map(({ list, name }) => `${list}: ${name}`);
  const ofAnotherKind = report.conflicts.map(({ list, column }) => [list, `${column ?? ''} (noget andet står i vejen)`.trim()].filter(Boolean).join(': '));
  const behind = report.upgrades.map(({ from, to }) => `Opgradering fra udgave ${from} til ${to}`);
  return {
    missing: [...named('missing'), ...behind],
    changed: [...named('changed'), ...ofAnotherKind],
    extra: extras(false),
    rights: [...named('rights'), ...extras(true)],
  };
}

/** One line that says how much differs. */
export function driftLine(report: Report): string {
  const { missing, changed, extra, rights } = driftOf(report);
  return `${missing.length} mangler, ${changed.length} er ændret, ${extra.length} er kommet til, ${counted(rights.length, 'rettighed', 'rettigheder')} er anderledes.`;
}
