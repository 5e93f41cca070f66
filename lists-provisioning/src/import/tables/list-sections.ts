import type { ListSection, PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { SideRow } from '../../side-rows/side-lists.js';
import { lettersOf, slugOf } from '../matching/plain-text.js';
import type { Unsure } from '../outcome.js';
import type { FileGoal } from '../plan-file.js';
import { isTable, type Block, type Paragraph } from './blocks.js';
import { goalsBelow, type GoalGroups } from './goals-below.js';
import { listedIndicator } from './listed-indicators.js';

/** Goals and indicators that stand as lists under their headings. HU-16 … HU-25. */
export interface Listed {
  goals: FileGoal[];
  indicators: SideRow[];
  unsure: Unsure[];
}

interface Scope {
  concept: PlanConcept;
  period: string;
}

interface Reading extends Scope {
  goals: FileGoal[];
  indicators: SideRow[];
  grouped: GoalGroups[];
  section?: ListSection;
  /** The goal that the section's heading is. */
  above?: FileGoal;
}

/** "ALLE SKAL …" → "Alle skal …"; no full stop at the end. */
function sentence(text: string): string {
  const plain = text === text.toLocaleUpperCase('da') ? text.charAt(0) + text.slice(1).toLocaleLowerCase('da') : text;
  return plain.replace(/\.$/, '');
}

function goalOf(text: string, level: string, { concept, period }: Scope): FileGoal {
  const name = sentence(text);
  return { code: `${concept.id}-${period}-${slugOf(name)}`, level, name, listed: true };
}

/** A goal stands once, however many lists name it; what a later list says more of it is added. */
function addGoal(reading: Reading, goal: FileGoal): FileGoal {
  const held = reading.goals.find(({ code }) => code === goal.code);
  if (held !== undefined) return Object.assign(held, { ...goal, ...held });
  reading.goals.push({ ...goal, order: reading.goals.length + 1 });
  return reading.goals.at(-1) ?? goal;
}

/** An item of two lines is a heading and its sentence: "Natur og grønt liv", "Vi skaber …". HU-16. */
function listedGoal(item: readonly string[], section: ListSection & { level: string }, reading: Reading): FileGoal {
  const [first = '', ...more] = item;
  const goal = goalOf(more.length === 0 ? first : more.join(' '), section.level, reading);
  return addGoal(reading, {
    ...goal,
    ...(more.length === 0 ? {} : { label: first.replace(/:$/, '') }),
    ...(reading.above === undefined ? {} : { parent: reading.above.code }),
    ...(section.committee === undefined ? {} : { committee: section.committee }),
  });
}

function begin(reading: Reading, text: string): void {
  const { concept } = reading;
  delete reading.above;
  const section = concept.files.listSections?.find(({ heading }) => lettersOf(heading) === lettersOf(text));
  if (section === undefined) {
    delete reading.section;
    return;
  }
  reading.section = section;
  if (section.headingLevel !== undefined) reading.above = addGoal(reading, goalOf(text, section.headingLevel, reading));
  if (section.level !== undefined) reading.grouped.push({ section: { ...section, level: section.level }, groups: [] });
}

const LINK = /<a href="([^"]+)"/;
const YEARS = /\b(20\d\d)\s*[-–]\s*(20\d\d)\b/;

/** Running text under a policy's heading: where it can be read, and the years it is for. HU-19. */
function readText(above: FileGoal, { html = '', text }: Paragraph): void {
  const link = LINK.exec(html)?.[1]?.replaceAll('&amp;', '&');
  if (link !== undefined && above.link === undefined) above.link = link;
  const years = YEARS.exec(text);
  if (years !== null && above.origin === undefined) above.origin = `${years[1]}-${years[2]}`;
}

function readBlock(reading: Reading, section: ListSection, block: Paragraph): void {
  const { level } = section;
  if (block.items === undefined && reading.above !== undefined) readText(reading.above, block);
  else if (level === undefined) for (const item of block.items ?? [[block.text]]) reading.indicators.push(listedIndicator(item.join(' '), reading));
  else {
    const group = (block.items ?? [[block.text]]).map((item) => listedGoal(item, { ...section, level }, reading));
    reading.grouped.at(-1)?.groups.push(group);
  }
}

/** Reads them until the next heading; a heading without anything under it brings nothing. HU-35. */
export function readListed(blocks: readonly Block[], scope: Scope): Listed {
  const reading: Reading = { ...scope, goals: [], indicators: [], grouped: [] };
  for (const block of blocks) {
    if (isTable(block)) delete reading.section;
    else if (block.kind === 'heading') begin(reading, block.text);
    else if (reading.section !== undefined) readBlock(reading, reading.section, block);
  }
  return { goals: reading.goals, indicators: reading.indicators, unsure: goalsBelow(reading.grouped, scope.concept) };
}
