import { concepts, conceptById, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { made, refused, type Outcome } from '../outcome.js';
import { emptyPlanFile, type PlanFile } from '../plan-file.js';
import { isTable, type Block } from '../tables/blocks.js';
import { readGoals } from '../tables/goal-table.js';
import { readKeyFigures } from '../tables/key-figures.js';
import { readListed } from '../tables/list-sections.js';
import { readOverview } from '../tables/overview.js';
import { readProjects } from '../tables/project-sections.js';
import { recognise, type FileForm, type Recognised } from '../tables/recognise.js';
import { readTemplate } from '../tables/template.js';
import { lettersOf } from '../matching/plain-text.js';
import { openFile } from './open-file.js';
import { readExcel } from './read-excel.js';
import { readPlanFile } from './read-plan-file.js';
import { readWord } from './read-word.js';

/** What the file itself does not say. */
export interface FileHints {
  concept?: string;
  period?: string;
  /** The municipality's own concepts and the product's; the product's when left out. */
  concepts?: readonly PlanConcept[];
}

export interface ReadPlans {
  file: PlanFile;
  concept: PlanConcept;
  form: FileForm | 'plan-file';
}

const PERIOD = /\b(20\d\d)\s*[-–]\s*((?:20)?\d\d)\b/u;

/** The period in the file's title, among those the concept knows; without one the only period there is. */
function periodOf(concept: PlanConcept, blocks: readonly Block[]): Outcome<string> {
  const lines = blocks.filter((block) => !isTable(block)).map((block) => ('text' in block ? block.text : ''));
  const title = lines.find((line) => lettersOf(line).startsWith(lettersOf(concept.planName)) && /20\d\d/.test(line));
  const named = concept.periods.find((period) => (title === undefined ? lines.slice(0, 20).join(' ') : title).replaceAll('–', '-').includes(period));
  if (named !== undefined) return made(named);
  const other = title === undefined ? undefined : (PERIOD.exec(title)?.[0] ?? /20\d\d/.exec(title)?.[0]);
  if (other !== undefined)
    return refused(`filen gælder ${other}, men konceptet ${concept.id} kender kun ${concept.periods.join(', ')}. Skriv perioden med --period.`);
  const [only] = concept.periods;
  if (only !== undefined && concept.periods.length === 1) return made(only);
  return refused(`filen siger ikke, hvilken periode den gælder. Skriv den med --period. Konceptet ${concept.id} kender ${concept.periods.join(', ')}.`);
}

/** A file of key figures alone follows no template of indsatser: the user says whose it is. */
function onlyFigures(blocks: readonly Block[], choice: readonly PlanConcept[], { concept: named }: FileHints): Outcome<Recognised> | undefined {
  const [concept] = choice;
  if (named === undefined || concept === undefined || recognise(blocks, choice).ok) return undefined;
  return readKeyFigures(blocks, { concept, period: '' }).rows.length === 0 ? undefined : made({ concept, form: 'overview' });
}

function fromBlocks(blocks: readonly Block[], hints: FileHints): Outcome<ReadPlans> {
  const known = hints.concepts ?? concepts;
  const choice = hints.concept === undefined ? known : known.filter((concept) => concept.id === hints.concept);
  const recognised = onlyFigures(blocks, choice, hints) ?? recognise(blocks, choice);
  if (!recognised.ok) return recognised;
  const { concept, form } = recognised.value;
  const period = hints.period === undefined ? periodOf(concept, blocks) : made(hints.period);
  if (!period.ok) return period;
  const scope = { concept, period: period.value };
  const figures = readKeyFigures(blocks, scope);
  const others = blocks.filter((block) => !isTable(block) || !figures.tables.has(block));
  const read = form === 'template' ? readTemplate(others, concept, period.value) : readOverview(others, concept);
  if (!read.ok) return read;
  const listed = readListed(others, scope);
  const file: PlanFile = {
    ...emptyPlanFile(concept.id, period.value),
    cover: coverOf(blocks),
    goals: [...readGoals(others, scope), ...listed.goals],
    indsatser: [...read.value, ...readProjects(others, concept)],
    indicators: listed.indicators,
    keyFigures: figures.rows,
  };
  const counts = [file.goals, file.indsatser, listed.indicators, figures.rows].map((part) => part.length);
  if (read.value.length + counts.reduce((sum, count) => sum + count, 0) === 0) return refused('skabelonen er tom: der er hverken indsatser eller mål i filen.');
  return made({ file, concept, form }, { unsure: [...read.unsure, ...listed.unsure], warnings: [...read.warnings, ...figures.warnings] });
}

function fromJson(bytes: Buffer, known: readonly PlanConcept[]): Outcome<ReadPlans> {
  const read = readPlanFile(bytes);
  if (!read.ok) return read;
  const concept = known.find((candidate) => candidate.id === read.value.concept);
  if (concept === undefined) return refused(`konceptet «${read.value.concept}» findes ikke. Kendte koncepter: ${known.map((each) => each.id).join(', ')}.`);
  return made({ file: read.value, concept, form: 'plan-file' });
}

function coverOf(blocks: readonly Block[]): string {
  const firstTable = blocks.findIndex(isTable);
  return blocks
    .slice(0, firstTable < 0 ? blocks.length : firstTable)
    .map((block) => ('text' in block ? block.text : ''))
    .join('\n');
}

/** The plans in a file of any form the import knows; refusals do not name the file. */
export async function readPlans(name: string, bytes: Buffer, hints: FileHints = {}): Promise<Outcome<ReadPlans>> {
  if (hints.concept !== undefined) conceptById(hints.concept, hints.concepts);
  const kind = openFile(name, bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'json') return fromJson(bytes, hints.concepts ?? concepts);
  const blocks: Outcome<Block[]> = kind.value === 'word' ? await readWord(bytes) : await readExcel(bytes);
  return blocks.ok ? fromBlocks(blocks.value, hints) : blocks;
}
