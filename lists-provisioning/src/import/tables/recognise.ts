import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { lettersOf } from '../matching/plain-text.js';
import { made, refused, type Outcome } from '../outcome.js';
import { isTable, type Block } from './blocks.js';
import { goalColumns } from './goal-table.js';
import { overviewColumns } from './overview.js';
import { templateColumns } from './template-heads.js';

/** How a file holds its indsatser: a table each, or a row each (and then perhaps a table of goals). */
export type FileForm = 'template' | 'overview';

export interface Recognised {
  concept: PlanConcept;
  form: FileForm;
}

interface Candidate extends Recognised {
  score: number;
}

function bestRow(blocks: readonly Block[], count: (row: Parameters<typeof templateColumns>[0]) => number): number {
  return blocks
    .filter(isTable)
    .flatMap((table) => table.rows)
    .reduce((best, row) => Math.max(best, count(row)), 0);
}

/** Columns found weigh most; the municipality's own words decide between concepts with the same columns. */
function candidatesFor(concept: PlanConcept, blocks: readonly Block[], letters: string): Candidate[] {
  const words = concept.files.texts.filter((text) => letters.includes(lettersOf(text))).length / (concept.files.texts.length + 1);
  const template = bestRow(blocks, (row) => templateColumns(row, concept)?.count ?? 0);
  const overview = bestRow(blocks, (row) => Math.max(overviewColumns(row, concept)?.count ?? 0, goalColumns(row, concept)?.count ?? 0));
  const forms: Candidate[] = [
    { concept, form: 'template', score: template === 0 ? 0 : template + words },
    { concept, form: 'overview', score: overview === 0 ? 0 : overview + words },
  ];
  return forms.filter((candidate) => candidate.score > 0);
}

function allLetters(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => (isTable(block) ? block.rows.map((row) => row.cells.map((cell) => cell.text).join(' ')).join(' ') : block.text));
  return lettersOf(texts.join(' '));
}

function headsSeen(blocks: readonly Block[]): string {
  const seen = blocks.filter(isTable).flatMap((table) => {
    const first = table.rows.find((row) => row.cells.some((cell) => cell.text !== ''));
    const heads = (first?.cells ?? []).map((cell) => cell.text.split('\n')[0] ?? '').filter((head) => head !== '');
    return heads.length === 0 ? [] : [`${table.name}: ${[...new Set(heads)].slice(0, 8).join(' | ')}`];
  });
  return seen.length === 0 ? 'Filen har ingen tabeller.' : `Fundet i ${seen.slice(0, 3).join('; ')}.`;
}

function wantedOf(concept: PlanConcept): string[] {
  const template = concept.files.headingWord === undefined ? [] : [concept.fields.map((field) => `«${field.label}»`).join(', ')];
  const heads = concept.files.rowHeads;
  const overview =
    heads?.title === undefined
      ? []
      : [[heads.title, heads.units, heads.goal].flatMap((names) => (names?.[0] === undefined ? [] : [`«${names[0]}»`])).join(', ')];
  return [...template, ...overview];
}

function unknown(blocks: readonly Block[], concepts: readonly PlanConcept[]): string {
  const wanted = [...new Set(concepts.flatMap(wantedOf))].join(' eller ');
  return `filen følger ikke en skabelon, som importen kender: der er ingen tabel med kolonnerne ${wanted}. ${headsSeen(blocks)} Brug kommunens skabelon, eller ret kolonnernes overskrifter.`;
}

/** Which concept's template a file follows, by its own heads and words. `concepts` is the choice: all that are known, or the one the user named. */
export function recognise(blocks: readonly Block[], concepts: readonly PlanConcept[]): Outcome<Recognised> {
  const letters = allLetters(blocks);
  const [best, second] = concepts.flatMap((concept) => candidatesFor(concept, blocks, letters)).sort((a, b) => b.score - a.score);
  if (best === undefined) return refused(unknown(blocks, concepts));
  if (second !== undefined && second.score === best.score && second.concept !== best.concept) {
    return refused(`filen passer lige godt til ${best.concept.id} og ${second.concept.id}. Skriv, hvilket koncept den følger, med --concept.`);
  }
  return made({ concept: best.concept, form: best.form });
}
