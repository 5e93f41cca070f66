import type { Report, ReportedStep } from './report.js';

const HEADINGS: Record<Report['state'], string> = {
  'up-to-date': 'er, som den skal være.',
  changes: 'mangler noget. «apply» vil gøre dette:',
  conflict: 'har noget stående, hvor vores skulle være. Intet er ændret.',
  applied: 'er sat op og er nu, som den skal være.',
};

function stepLines({ text, differences }: ReportedStep): string[] {
  return [`  • ${text}`, ...differences.map(({ what, is, wanted }) => `      ${what}: er ${is}, skal være ${wanted}`)];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** The report as lines for people, grouped by list. */
export function reportText(report: Report): string {
  const conflicts = report.conflicts.flatMap(({ list, column, is, wanted, advice }) => [
    `  • ${[list, column].filter(Boolean).join(', ') || 'Siden'}: er ${is}; skal være ${wanted}. ${advice}`,
  ]);
  const extras = report.extras.map(({ list, what, name }) => `  • ${list}: ${what === 'column' ? 'kolonnen' : 'rettigheder til'} ${name}`);
  return [
    `${report.title} (${report.site}) ${HEADINGS[report.state]}`,
    ...(report.applied > 0 ? [`${report.applied === 1 ? '1 ændring' : `${report.applied} ændringer`} foretaget.`] : []),
    ...section('I vejen:', conflicts),
    ...(report.state === 'conflict' && report.lists.length > 0 ? ['', 'Når det er løst, vil «apply» gøre dette:'] : []),
    ...section('Grupper', report.groups.flatMap(stepLines)),
    ...report.lists.flatMap(({ list, title, steps }) => section(`${title} (Lists/${list})`, steps.flatMap(stepLines))),
    ...section('Menuen', report.menu.flatMap(stepLines)),
    ...section(
      'Opgradering af det, der står på siden',
      report.upgrades.map(({ from, to, text }) => `  • fra udgave ${from} til ${to}: ${text}`),
    ),
    ...section('Ikke vores, og bliver ladt i fred:', extras),
  ].join('\n');
}
