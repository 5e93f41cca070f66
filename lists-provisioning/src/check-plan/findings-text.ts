import type { Severity } from '@virksomhedsplaner/shared/concepts';
import type { PlanFinding } from '@virksomhedsplaner/shared/use-cases';
import type { CheckedSeries } from './check-site.js';

const severityWords: Record<Severity, string> = { error: 'Mangler', warning: 'Se efter', hint: 'Overvej' };
const NO_UNIT = 'Uden enhed';

function line({ severity, place, what, todo }: PlanFinding): string {
  const where = place.title === undefined ? '' : `«${place.title}»: `;
  return `    ${severityWords[severity]}: ${where}${what} ${todo}`;
}

function grouped({ findings, units }: CheckedSeries): [string, PlanFinding[]][] {
  const groups = new Map<string, PlanFinding[]>();
  for (const finding of findings) {
    const { unit } = finding.place;
    const name = unit === undefined ? NO_UNIT : (units[unit] ?? unit);
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'da'));
}

function seriesText(series: CheckedSeries): string[] {
  const head = `${series.concept} ${series.period}`;
  if (series.unknownConcept === true) return [`${head}: ikke efterset, for konceptet kendes ikke her.`];
  if (series.findings.length === 0) return [`${head}: ingen bemærkninger.`];
  const lines = grouped(series).flatMap(([unit, findings]) => [`  ${unit}`, ...findings.map(line)]);
  return [`${head}: ${series.findings.length} ${series.findings.length === 1 ? 'bemærkning' : 'bemærkninger'}`, ...lines];
}

/** The findings as one reads them, by unit. */
export function findingsText(checked: readonly CheckedSeries[]): string {
  if (checked.length === 0) return 'Siden har ingen planer.';
  return checked.map((series) => seriesText(series).join('\n')).join('\n\n');
}
