import type { PlanConcept, RoundTemplate } from '@virksomhedsplaner/shared/concepts';
import { lettersOf } from '../matching/plain-text.js';

/** A row of the template that asks a round's question, perhaps with the answer behind it in the same cell. */
export interface RoundRow {
  round: RoundTemplate;
  /** What stands after the question; plain text, a line a paragraph. */
  answer: string;
  /** The file names a year that is none of the round's. */
  otherYear?: string;
}

const dateWords = /(?<!\p{L})((jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*|primo|medio|ultimo|og|til)(?!\p{L})|\d+/giu;
const LONGEST_NAME = 80;

/** "Evalueringsstatus dec. 2023/jan. 2024" → "evalueringsstatus": the name without its dates. */
function withoutDates(name: string): string {
  return lettersOf(name.replace(dateWords, ' '));
}

function named(round: RoundTemplate, name: string): boolean {
  return [round.name, ...round.aliases].some((known) => lettersOf(known) === lettersOf(name) || withoutDates(known) === withoutDates(name));
}

function otherYearIn(name: string, round: RoundTemplate): string | undefined {
  const known = `${round.name} ${round.opens} ${round.due}`;
  return (name.match(/\b(19|20)\d\d\b/g) ?? []).find((year) => !known.includes(year));
}

function answerIn(text: string, name: string): string {
  const behind = text.slice(name.length).replace(/^\s*:\s*/, '');
  const question = behind.indexOf('?');
  return question < 0 && !behind.includes('\n') ? '' : behind.slice(question + 1).trim();
}

/** The round whose question a cell asks, or undefined. HU-10, HU-12, HU-13. */
export function roundRow(text: string, concept: PlanConcept, period: string): RoundRow | undefined {
  const [name = ''] = text.split(/[:?\n]/);
  if (name.length > LONGEST_NAME || withoutDates(name) === '') return undefined;
  const round = concept.rounds.find((candidate) => candidate.period === period && named(candidate, name));
  if (round === undefined) return undefined;
  const otherYear = otherYearIn(name, round);
  return { round, answer: answerIn(text, name), ...(otherYear === undefined ? {} : { otherYear }) };
}
