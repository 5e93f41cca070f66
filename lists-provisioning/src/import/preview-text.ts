import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { indsatsFieldKeys, type IndsatsFieldKey } from '@virksomhedsplaner/shared/domain';
import { sideKinds, type SideKind } from '../side-rows/side-lists.js';
import type { Change, SiteChanges } from './diff.js';
import { textOf } from './files/rich-text.js';
import { oneLine } from './matching/plain-text.js';
import type { ImportPreview } from './preview.js';
import type { WantedIndsats } from './wanted.js';

const LONGEST_QUOTE = 70;

const otherFields: Record<string, string> = {
  title: 'overskrift',
  units: 'enheder',
  leadUnit: 'ledende enhed',
  goals: 'mål',
  owner: 'ejer',
  coOwners: 'medejere',
  partners: 'partnere',
  kind: 'type',
  themes: 'temaer',
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  – ${line}`)];
}

function quoted(html: string | undefined): string {
  const text = oneLine(textOf(html ?? ''));
  if (text === '') return 'tom';
  return `«${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}»`;
}

function isText(field: string): field is IndsatsFieldKey {
  return indsatsFieldKeys.some((key) => key === field);
}

/** A changed indsats with what it was and becomes. */
function changedLine({ wanted, fields }: Change<WantedIndsats>, concept: PlanConcept): string {
  const parts = fields.map((field) => {
    if (!isText(field)) return otherFields[field] ?? field;
    const label = concept.fields.find((each) => each.key === field)?.label ?? field;
    return `${label}: fra ${quoted(wanted.found?.fields[field])} til ${quoted(wanted.fields[field])}`;
  });
  return [`${wanted.title} (${wanted.place})`, ...parts].join('\n      ');
}

const sideWords: Record<SideKind, [string, string]> = {
  resultGoals: ['delmål eller resultatmål', 'delmål og resultatmål'],
  indicators: ['indikator', 'indikatorer'],
  measurements: ['måling', 'målinger'],
  keyFigures: ['tabel med nøgletal', 'tabeller med nøgletal'],
};

function besides(changes: SiteChanges): string[] {
  const lists: [number, string, string][] = [
    [changes.units.length, 'enhed', 'enheder'],
    [changes.goals.length, 'mål', 'mål'],
    [changes.rounds.length, 'runde', 'runder'],
    [changes.plans.length, 'plan', 'planer'],
    [changes.statuses.length, 'svar', 'svar'],
    ...sideKinds.map((kind): [number, string, string] => [changes.side.filter((change) => change.kind === kind).length, ...sideWords[kind]]),
  ];
  const parts = lists.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  return parts.length === 0 ? [] : [`Desuden nyt eller ændret: ${parts.join(', ')}.`];
}

function describe({ title, units, goals, crossCutting }: ImportPreview['indsatser'][number]): string {
  const place = [units.join('; '), goals.join(', '), crossCutting ? 'tværgående' : ''].filter((part) => part !== '');
  return place.length === 0 ? title : `${title} (${place.join(' · ')})`;
}

function changeLines(preview: ImportPreview, changes: SiteChanges | undefined, concept: PlanConcept | undefined): string[] {
  if (changes === undefined || concept === undefined) return section('Indsatser i filen', preview.indsatser.map(describe));
  const added = new Set(changes.indsatser.filter((change) => change.id === undefined).map((change) => change.wanted.title));
  return [
    ...section('Nye indsatser', preview.indsatser.filter((indsats) => added.has(indsats.title)).map(describe)),
    ...section(
      'Ændrede indsatser',
      changes.indsatser.filter((change) => change.id !== undefined).map((change) => changedLine(change, concept)),
    ),
    ...section(
      'Nye svar',
      changes.statuses.map(({ wanted }) => wanted.title),
    ),
  ];
}

function summary(preview: ImportPreview, changes: SiteChanges | undefined): string[] {
  if (preview.indsatser.length === 0 && preview.errors.length > 0) return [];
  const crossCutting = preview.indsatser.filter((indsats) => indsats.crossCutting).length;
  const head = `${preview.file}: ${counted(preview.indsatser.length, 'indsats', 'indsatser')}, heraf ${crossCutting} tværgående.`;
  if (changes === undefined) return [head];
  return [head, `Nye: ${preview.added}. Ændrede: ${preview.changed}. Uændrede: ${preview.skipped}.`, ...besides(changes)];
}

/** The preview as one reads it: counts, what is new, what changes from what to what, and what to look at. */
export function previewText(preview: ImportPreview, changes?: SiteChanges, concept?: PlanConcept): string {
  return [
    ...summary(preview, changes),
    ...changeLines(preview, changes, concept),
    ...section(
      'Usikkert – se efter',
      preview.unsure.map(({ row, what }) => `${row}: ${what}`),
    ),
    ...section('Bemærk', preview.warnings),
    ...section('Filen er afvist, og intet er ændret', preview.errors),
  ]
    .join('\n')
    .trimStart();
}
