import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { IndsatsFieldKey } from '@virksomhedsplaner/shared/domain';
import { lettersOf, oneLine } from '../matching/plain-text.js';
import { made, refused, type Outcome, type Unsure } from '../outcome.js';
import type { FileAnswer, FileIndsats } from '../plan-file.js';
import { isBlank, isTable, placeOf, type Block, type Cell, type Row, type Table } from './blocks.js';
import { roundRow, type RoundRow } from './round-rows.js';
import { templateColumns } from './template-heads.js';

/** What reading the template has come to. */
interface Reading {
  concept: PlanConcept;
  period: string;
  indsatser: FileIndsats[];
  /** The indsats that what follows belongs to. */
  current?: FileIndsats;
  /** A heading that may turn out to be an indsats's although it lacks the template's word. */
  heading?: string;
  /** "Overskrift:" stood alone: the next line is the heading. */
  awaitsTitle: boolean;
  /** Where the table above ended: a table without heads right beneath it goes on from there. */
  above?: InTable;
  unsure: Unsure[];
  warnings: string[];
  errors: string[];
}

/** Where in a table the reading is. */
interface InTable {
  table: Table;
  columns?: Partial<Record<IndsatsFieldKey, number>>;
  round?: RoundRow;
}

function titleIn(text: string, word: string): string | undefined {
  const match = /^\s*([^:–-]{1,40}?)\s*(?:[:–-]\s*|$)(.*)$/su.exec(text);
  return match !== null && lettersOf(match[1] ?? '') === lettersOf(word) ? oneLine(match[2] ?? '') : undefined;
}

function begin(reading: Reading, title: string, place: string): void {
  reading.current = { title, place, fields: {}, units: [], answers: [], order: reading.indsatser.length + 1 };
  reading.indsatser.push(reading.current);
  reading.awaitsTitle = false;
  delete reading.heading;
}

function readParagraph(reading: Reading, text: string, isHeading: boolean): void {
  delete reading.above;
  const title = titleIn(text, reading.concept.files.headingWord ?? '');
  if (title === '') {
    delete reading.current;
    delete reading.heading;
    reading.awaitsTitle = true;
  } else if (title !== undefined) begin(reading, title, `overskriften «${title}»`);
  else if (reading.awaitsTitle) begin(reading, text, `overskriften «${text}»`);
  else if (isHeading) {
    delete reading.current;
    reading.heading = text;
  }
}

/** The indsats a text in a table belongs to; begun from the heading above when that lacks the template's word. */
function owner(reading: Reading, at: InTable, row: Row): FileIndsats | undefined {
  if (reading.current !== undefined) return reading.current;
  const { heading } = reading;
  const word = reading.concept.files.headingWord ?? '';
  if (heading === undefined) {
    reading.errors.push(`${placeOf(at.table, row)}: teksten har ingen overskrift over sig. Skriv «${word}: …» over tabellen.`);
    return undefined;
  }
  begin(reading, heading, at.table.name);
  reading.unsure.push({ row: at.table.name, what: `«${heading}» er læst som indsatsens overskrift, selv om den ikke begynder med «${word}:».` });
  return reading.current;
}

function said(cell: Cell | undefined, concept: PlanConcept): string {
  const text = cell?.text ?? '';
  const isPlaceholder = (concept.files.placeholders ?? []).some((begins) => text.toLowerCase().startsWith(begins.toLowerCase()));
  return isPlaceholder ? '' : text;
}

function readFields(reading: Reading, at: InTable, row: Row): void {
  const columns = Object.entries(at.columns ?? {}) as [IndsatsFieldKey, number][];
  const filled = columns.filter(([, column]) => said(row.cells[column], reading.concept) !== '');
  if (filled.length === 0) return;
  const indsats = owner(reading, at, row);
  if (indsats === undefined) return;
  const goesOn = filled.some(([key]) => indsats.fields[key] !== undefined);
  for (const [key, column] of filled) indsats.fields[key] = (indsats.fields[key] ?? '') + (row.cells[column]?.html ?? '');
  if (goesOn)
    reading.unsure.push({
      row: placeOf(at.table, row),
      what: `Teksten er læst som en fortsættelse af «${indsats.title}». Skal den være en ny indsats, så skriv en overskrift over den.`,
    });
}

function answerOf(round: RoundRow['round'], text: string): FileAnswer | undefined {
  const question =
    round.questions.find((candidate) => candidate.kind === 'text' && candidate.required) ?? round.questions.find((candidate) => candidate.kind === 'text');
  return question === undefined ? undefined : { round: round.name, answers: { [question.id]: text } };
}

function readAnswer(reading: Reading, at: InTable, row: Row, text: string): void {
  const answered = at.round;
  if (answered === undefined || text === '') return;
  const indsats = owner(reading, at, row);
  if (indsats === undefined) return;
  const before = indsats.answers.find((answer) => answer.round === answered.round.name);
  const question = Object.keys(before?.answers ?? {})[0];
  if (before !== undefined && question !== undefined) before.answers[question] += `\n${text}`;
  else {
    const answer = answerOf(answered.round, text);
    if (answer !== undefined) indsats.answers.push(answer);
  }
}

function beginRound(reading: Reading, at: InTable, row: Row, round: RoundRow): void {
  at.round = round;
  const [name = ''] = (row.cells[0]?.text ?? '').split(/[:?\n]/);
  if (round.otherYear !== undefined) reading.unsure.push({ row: placeOf(at.table, row), what: `«${name}» er læst som «${round.round.name}».` });
  readAnswer(reading, at, row, said({ text: round.answer, html: '' }, reading.concept));
}

function readContent(reading: Reading, at: InTable, row: Row): void {
  if (at.round === undefined) {
    readFields(reading, at, row);
    return;
  }
  const texts = new Set(row.cells.map((cell) => said(cell, reading.concept)).filter((text) => text !== ''));
  readAnswer(reading, at, row, [...texts].join('\n'));
}

function readRow(reading: Reading, at: InTable, row: Row): void {
  const { concept, period } = reading;
  const first = row.cells[0]?.text ?? '';
  const title = titleIn(first, concept.files.headingWord ?? '');
  const columns = templateColumns(row, concept);
  const round = roundRow(first, concept, period);
  if (title) begin(reading, title, placeOf(at.table, row));
  else if (columns !== undefined) Object.assign(at, { columns: columns.at, round: undefined });
  else if (round !== undefined) beginRound(reading, at, row, round);
  else if (!isBlank(row)) readContent(reading, at, row);
}

/** A table split from the one above it has no heads of its own: Word and people break them at the foot of a page. */
function goesOn(reading: Reading, table: Table): InTable | undefined {
  const { above, current } = reading;
  const width = above?.table.rows.find((row) => !row.spansAll)?.cells.length;
  const fits = table.rows.every((row) => row.spansAll || row.cells.length === width);
  if (above?.columns === undefined || current === undefined || !fits || table.rows.every(isBlank)) return undefined;
  reading.unsure.push({ row: table.name, what: `Tabellen har ingen overskrifter over kolonnerne. Den er læst som en fortsættelse af ${above.table.name}.` });
  return { ...above, table };
}

function readTable(reading: Reading, table: Table): void {
  const hasHeads = table.rows.some((row) => templateColumns(row, reading.concept) !== undefined);
  const at = hasHeads ? { table } : goesOn(reading, table);
  reading.awaitsTitle = false;
  if (at === undefined) {
    if (!table.rows.every(isBlank)) reading.warnings.push(`${table.name} er ikke en del af skabelonen og er ikke taget med.`);
    return;
  }
  for (const row of table.rows) readRow(reading, at, row);
  reading.above = at;
}

function remarksOn({ indsatser }: Reading): string[] {
  const empty = indsatser.filter((indsats) => Object.keys(indsats.fields).length === 0).map((indsats) => `«${indsats.title}»: ingen af felterne er udfyldt.`);
  const rounds = [...new Set(indsatser.flatMap((indsats) => indsats.answers.map((answer) => answer.round)))];
  return [
    ...empty,
    ...rounds.map((round) => `Svarene på «${round}» er taget med som én tekst under rundens første spørgsmål. Se efter, om resten skal udfyldes.`),
  ];
}

/** The indsatser of a Word template: a heading and a table of the concept's fields each, with answers beneath. HU-05 … HU-14. */
export function readTemplate(blocks: readonly Block[], concept: PlanConcept, period: string): Outcome<FileIndsats[]> {
  const reading: Reading = { concept, period, indsatser: [], awaitsTitle: false, unsure: [], warnings: [], errors: [] };
  for (const block of blocks) {
    if (isTable(block)) readTable(reading, block);
    else readParagraph(reading, block.text, block.kind === 'heading');
  }
  if (reading.errors.length > 0) return refused(...reading.errors);
  return made(reading.indsatser, { unsure: reading.unsure, warnings: [...remarksOn(reading), ...reading.warnings] });
}
