import type { ColumnRole, PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { indsatsFieldKeys } from '@virksomhedsplaner/shared/domain';
import { lettersOf, oneLine } from '../matching/plain-text.js';
import { made, refused, type Outcome, type Unsure } from '../outcome.js';
import type { FileChain, FileIndsats } from '../plan-file.js';
import { emptyCell, isBlank, isTable, placeOf, type Block, type Cell, type Fields, type Row, type Table } from './blocks.js';
import { columnsOf, type Columns } from './heads.js';

interface Reading {
  concept: PlanConcept;
  indsatser: FileIndsats[];
  /** The goal named above the table or in a row of its own. */
  goal?: string;
  unsure: Unsure[];
  warnings: string[];
  errors: string[];
}

const HEAD_WITHIN = 30;

/** The columns of an overview when the row is their head: the indsats's own and at least one more. */
export function overviewColumns(row: Row, concept: PlanConcept): Columns<ColumnRole> | undefined {
  const heads = concept.files.rowHeads;
  if (heads === undefined || row.spansAll) return undefined;
  const columns = columnsOf(row, heads);
  return columns.at.title !== undefined && columns.count >= 2 ? columns : undefined;
}

/** The head of a table, and the rows under it; undefined when it is no overview. */
function headOf(table: Table, concept: PlanConcept): { columns: Columns<ColumnRole>; row: Row; rows: Row[] } | undefined {
  for (const [index, row] of table.rows.slice(0, HEAD_WITHIN).entries()) {
    const columns = overviewColumns(row, concept);
    if (columns !== undefined) return { columns, row, rows: table.rows.slice(index + 1) };
  }
  return undefined;
}

function startsGoal(text: string, concept: PlanConcept): boolean {
  const words = (concept.files.goalHeadings ?? []).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length > 0 && new RegExp(`^(${words.join('|')})\\s*\\d*\\s*[:.–-]`, 'iu').test(text);
}

/** A heading within the table: of a block, of a goal, or a sum beneath. */
function isHeadingRow(reading: Reading, row: Row): boolean {
  const text = oneLine(row.cells.find((cell) => cell.text !== '')?.text ?? '');
  const isAlone = new Set(row.cells.map((cell) => cell.text).filter((each) => each !== '')).size === 1;
  if (/^(i alt|total|sum)\b/i.test(text)) return true;
  if (!isAlone) return false;
  if ((reading.concept.files.blockHeadings ?? []).some((heading) => lettersOf(heading) === lettersOf(text))) return true;
  if (!startsGoal(text, reading.concept)) return false;
  reading.goal = text;
  return true;
}

function yesOrNo(text: string): boolean | undefined {
  if (text === '') return undefined;
  return !/^(nej|no|n|0|falsk|false|-)$/i.test(text.trim());
}

function fieldsOf(cell: (role: ColumnRole) => Cell): Fields {
  return Object.fromEntries(indsatsFieldKeys.map((key) => [key, cell(key).html]).filter(([, html]) => html !== ''));
}

function goalsOf(reading: Reading, columns: Columns<ColumnRole>, text: string): string[] | undefined {
  if (text !== '') reading.goal = text;
  if (columns.at.goal === undefined && reading.goal === undefined) return undefined;
  return reading.goal === undefined ? [] : [reading.goal];
}

function indsatsOf(reading: Reading, columns: Columns<ColumnRole>, cell: (role: ColumnRole) => Cell): Omit<FileIndsats, 'place'> {
  const goals = goalsOf(reading, columns, oneLine(cell('goal').text));
  const crossCutting = yesOrNo(cell('crossCutting').text);
  const themes = cell('theme')
    .text.split(/[;,\n]/)
    .map(oneLine)
    .filter((theme) => theme !== '');
  return {
    title: oneLine(cell('title').text),
    fields: fieldsOf(cell),
    units: cell('units').text === '' ? [] : [cell('units').text],
    order: reading.indsatser.length + 1,
    answers: [],
    ...(goals === undefined ? {} : { goals }),
    ...(cell('owner').text === '' ? {} : { owner: oneLine(cell('owner').text) }),
    ...(cell('partners').text === '' ? {} : { partners: cell('partners').text }),
    ...(themes.length === 0 ? {} : { themes }),
    ...(crossCutting === undefined ? {} : { saysCrossCutting: crossCutting }),
  };
}

/** A row without an indsats of its own: more units for the one above, or something that cannot be placed. */
function readTail(reading: Reading, place: string, units: string): void {
  const above = reading.indsatser.at(-1);
  if (units === '' || above === undefined) {
    reading.errors.push(`${place}: rækken har ingen indsats. Skriv indsatsens overskrift, eller slet rækken.`);
    return;
  }
  above.units = [[...above.units, units].join('\n')];
  reading.unsure.push({ row: place, what: `«${oneLine(units)}» er læst som endnu en enhed ved «${above.title}».` });
}

function isPlaceholder(text: string, concept: PlanConcept): boolean {
  return (concept.files.placeholders ?? []).some((begins) => text.toLowerCase().startsWith(begins.toLowerCase()));
}

type ChainColumns = Columns<keyof FileChain>;

/** What stands in the columns of a forandringsteori, a line each. */
function chainIn(concept: PlanConcept, row: Row, columns: ChainColumns): { chain?: FileChain } {
  const parts = Object.entries(columns.at).map(([part, column]): [string, string[]] => {
    const text = row.cells[column]?.text ?? '';
    return [part, text === '' || isPlaceholder(text, concept) ? [] : text.split('\n')];
  });
  const said = parts.filter(([, lines]) => lines.length > 0);
  return said.length === 0 ? {} : { chain: Object.fromEntries(said) };
}

function readRow(
  reading: Reading,
  { table, row }: { table: Table; row: Row },
  { columns, chain }: { columns: Columns<ColumnRole>; chain: ChainColumns },
): void {
  if (isBlank(row) || isHeadingRow(reading, row) || overviewColumns(row, reading.concept) !== undefined) return;
  const place = placeOf(table, row);
  const cell = (role: ColumnRole): Cell => {
    const found = row.cells[columns.at[role] ?? -1] ?? emptyCell;
    return isPlaceholder(found.text, reading.concept) ? emptyCell : found;
  };
  const faults = Object.values(columns.at).flatMap((column) => row.cells[column]?.fault ?? []);
  if (faults.length > 0) reading.errors.push(...faults.map((fault) => `${place}: ${fault}.`));
  else if (cell('title').text !== '')
    reading.indsatser.push({
      ...indsatsOf(reading, columns, cell),
      place,
      ...chainIn(reading.concept, row, chain),
      ...(table.name.startsWith('arket') ? { fromCells: true } : {}),
    });
  else if (columns.count > 0 && Object.keys(columns.at).some((role) => cell(role as ColumnRole).text !== '')) readTail(reading, place, cell('units').text);
}

function readTable(reading: Reading, table: Table): void {
  const head = headOf(table, reading.concept);
  if (head === undefined) {
    if (table.name.startsWith('arket')) reading.warnings.push(`${table.name} er ikke en oversigt over indsatser og er ikke taget med.`);
    return;
  }
  for (const spelling of head.columns.alike)
    reading.unsure.push({ row: table.name, what: `Kolonnen «${spelling}» er læst, selv om den staves anderledes end i skabelonen.` });
  const chain = columnsOf(head.row, reading.concept.files.chainHeads ?? {});
  for (const row of head.rows) readRow(reading, { table, row }, { columns: head.columns, chain });
}

/** The indsatser of an overview: one a row, under the goal of its own column, of a row above or of the heading above the table. RU-06, RU-07. */
export function readOverview(blocks: readonly Block[], concept: PlanConcept): Outcome<FileIndsats[]> {
  const reading: Reading = { concept, indsatser: [], unsure: [], warnings: [], errors: [] };
  for (const block of blocks) {
    if (isTable(block)) readTable(reading, block);
    else if (startsGoal(block.text, concept)) reading.goal = block.text;
    else if (block.kind === 'heading') delete reading.goal;
  }
  return reading.errors.length > 0 ? refused(...reading.errors) : made(reading.indsatser, reading);
}
