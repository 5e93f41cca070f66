import { counted } from '../export/counted.js';
import type { RolledOver } from './roll-over-site.js';

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  – ${line}`)];
}

function closing({ plan }: RolledOver, yes: boolean): string {
  if (plan.indsatser.length === 0) return 'Der er ikke mere at føre videre.';
  if (!yes) return 'Dette er en forhåndsvisning: intet er ændret. Kør igen med --yes for at føre dem videre.';
  return `Ført videre. De gamle planer og deres svar er ikke rørt. Fortryd ved at slette planerne for ${plan.period} i listen Planer og deres indsatser i listen Indsatser; de ligger i papirkurven i 93 dage.`;
}

/** What goes on, what does not and why, as one reads it. */
export function rollOverText(rolled: RolledOver, yes: boolean): string {
  const { plan, preview } = rolled;
  const head = `${plan.concept}: ${counted(plan.indsatser.length, 'indsats', 'indsatser')} føres videre til ${plan.period}, i ${counted(plan.plans.length, 'ny kladde', 'nye kladder')} til planer.`;
  return [
    head,
    ...section(
      'Nye planer som kladder',
      plan.plans.map(({ title }) => title),
    ),
    ...section(
      'Indsatser, der fortsætter',
      plan.indsatser.map(({ from }) => from.title),
    ),
    ...section(
      'Ikke ført videre, for de er gennemført eller stoppet (vælg dem med --only)',
      plan.finished.map(({ title }) => title),
    ),
    ...section(
      'Ført videre i forvejen',
      plan.already.map(({ title }) => title),
    ),
    ...section(
      'Nye mål i perioden',
      plan.goals.map(({ label, name }) => (label === undefined ? name : `${label}: ${name}`)),
    ),
    ...section(
      'Usikkert – se efter',
      preview.unsure.map(({ row, what }) => `${row}: ${what}`),
    ),
    ...section('Bemærk', preview.warnings),
    ...section('Afvist, og intet er ændret', preview.errors),
    '',
    preview.errors.length > 0 ? '' : closing(rolled, yes),
  ]
    .join('\n')
    .trim();
}
