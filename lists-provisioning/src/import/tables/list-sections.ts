import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { indicatorDirectionWords, indicatorKindWords } from '@virksomhedsplaner/shared/lists';
import type { SideRow } from '../../side-rows/side-lists.js';
import { lettersOf, slugOf } from '../matching/plain-text.js';
import type { FileGoal } from '../plan-file.js';
import { isTable, type Block, type Paragraph } from './blocks.js';

/** Goals and indicators that stand as lists under their headings. HU-16 … HU-25. */
export interface Listed {
  goals: FileGoal[];
  indicators: SideRow[];
}

/** "ALLE SKAL …" → "Alle skal …"; no full stop at the end. */
function sentence(text: string): string {
  const plain = text === text.toLocaleUpperCase('da') ? text.charAt(0) + text.slice(1).toLocaleLowerCase('da') : text;
  return plain.replace(/\.$/, '');
}

function directionIn(text: string): string | undefined {
  if (/(?<!\p{L})(færre|fald|mindre)(?!\p{L})/iu.test(text)) return indicatorDirectionWords.fewer;
  return /(?<!\p{L})(flere|stigning|mindst)(?!\p{L})/iu.test(text) ? indicatorDirectionWords.more : undefined;
}

function kindIn(text: string): string | undefined {
  if (/\d\s*%|\d\/\d/.test(text)) return indicatorKindWords.share;
  return /(?<!\p{L})(fald|stigning)(?!\p{L})/iu.test(text) ? indicatorKindWords.change : undefined;
}

function indicatorOf(text: string, { concept, period }: Scope): SideRow {
  const source = /\(([^()]{4,})\)\.?$/.exec(text)?.[1];
  const target = /mindst (\d+) %/i.exec(text)?.[1];
  const parts = {
    direction: directionIn(text),
    kind: kindIn(text),
    source,
    ...(target === undefined ? {} : { target: Number(target), measuredIn: 'procent' }),
  };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { key: `${concept.id}/${period}/indikator/${slugOf(text)}`, title: text.replace(/\.$/, ''), ...Object.fromEntries(known) };
}

interface Scope {
  concept: PlanConcept;
  period: string;
}

function goalOf(text: string, level: string, { concept, period }: Scope): FileGoal {
  const name = sentence(text);
  return { code: `${concept.id}-${period}-${slugOf(name)}`, level, name, listed: true };
}

function addLines(listed: Listed, { lines, text }: Paragraph, { level, ...scope }: Scope & { level: string | undefined }): void {
  for (const line of lines ?? [text]) {
    if (level === undefined) listed.indicators.push(indicatorOf(line, scope));
    else listed.goals.push({ ...goalOf(line, level, scope), order: listed.goals.length + 1 });
  }
}

/** Reads them until the next heading; a heading without anything under it brings nothing. HU-35. */
export function readListed(blocks: readonly Block[], scope: Scope): Listed {
  const listed: Listed = { goals: [], indicators: [] };
  let section: { level?: string } | undefined;
  for (const block of blocks) {
    if (isTable(block)) section = undefined;
    else if (block.kind === 'heading') section = scope.concept.files.listSections?.find((each) => lettersOf(each.heading) === lettersOf(block.text));
    else if (section !== undefined) addLines(listed, block, { ...scope, level: section.level });
  }
  return listed;
}
