import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { joinedLists } from '../files/rich-text.js';
import { lettersOf } from '../matching/plain-text.js';
import type { FileIndsats } from '../plan-file.js';
import { isTable, type Block, type Paragraph } from './blocks.js';

/** "5.1.1 Psykiatriplanen- fortsat" → "Psykiatriplanen – fortsat": without the chapter's number. */
function withoutNumber(heading: string): string {
  return heading
    .replace(/^\d+(\.\d+)*\.?\s*/, '')
    .replace(/(?<=\p{L})-\s+(?!og |eller )|\s+-\s+/gu, ' – ')
    .trim();
}

type Section = NonNullable<PlanConcept['files']['projectSections']>[number];

interface Reading {
  concept: PlanConcept;
  projects: FileIndsats[];
  section?: Section & { level: number };
  current?: FileIndsats;
}

function begin(reading: Reading, title: string, { kind }: Section): void {
  const order = reading.projects.length + 1;
  reading.current = { title, place: `afsnittet «${title}»`, kind, fields: {}, units: [reading.concept.area], goals: [], answers: [], order };
  reading.projects.push(reading.current);
}

function readHeading(reading: Reading, { text, level = 1 }: Paragraph): void {
  const title = withoutNumber(text);
  const { section, concept } = reading;
  const begun = (concept.files.projectSections ?? []).find((each) => lettersOf(each.heading) === lettersOf(title));
  delete reading.current;
  if (begun !== undefined) reading.section = { ...begun, level };
  else if (section !== undefined && level > section.level) begin(reading, title, section);
  else delete reading.section;
}

/** Projects that stand as running text, each under a heading of its own below a heading the concept knows. RA-20, RA-21. */
export function readProjects(blocks: readonly Block[], concept: PlanConcept): FileIndsats[] {
  const reading: Reading = { concept, projects: [] };
  for (const block of blocks) {
    if (isTable(block)) continue;
    if (block.kind === 'heading') readHeading(reading, block);
    else if (reading.current !== undefined) reading.current.fields.description = joinedLists((reading.current.fields.description ?? '') + (block.html ?? ''));
  }
  return reading.projects;
}
