import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { indicatorDirectionWords, indicatorKindWords } from '@virksomhedsplaner/shared/lists';
import type { SideRow } from '../../side-rows/side-lists.js';
import { slugOf } from '../matching/plain-text.js';

function directionIn(text: string): string | undefined {
  if (/(?<!\p{L})(færre|fald|mindre)(?!\p{L})/iu.test(text)) return indicatorDirectionWords.fewer;
  return /(?<!\p{L})(flere|stigning|mindst)(?!\p{L})/iu.test(text) ? indicatorDirectionWords.more : undefined;
}

function kindIn(text: string): string | undefined {
  if (/\d\s*%|\d\/\d/.test(text)) return indicatorKindWords.share;
  return /(?<!\p{L})(fald|stigning)(?!\p{L})/iu.test(text) ? indicatorKindWords.change : undefined;
}

/** "mindst 65 %"; "fra 2019 til 2022 på 10 borgere". */
function aimIn(text: string): Record<string, unknown> {
  const share = /mindst (\d+) %/i.exec(text)?.[1];
  const change = /fra (20\d\d) til (20\d\d)(?: på (\d+) (\p{L}+))?/iu.exec(text);
  const [, from, to, by, measuredIn] = change ?? [];
  return {
    ...(share === undefined ? {} : { target: Number(share), measuredIn: 'procent' }),
    ...(change === null ? {} : { baselineYear: Number(from), year: Number(to) }),
    ...(by === undefined ? {} : { target: Number(by), measuredIn }),
  };
}

/** An indicator out of a list, with what its wording says of direction, kind, years, target and source. HU-25, HU-26. */
export function listedIndicator(text: string, { concept, period }: { concept: PlanConcept; period: string }): SideRow {
  const source = /\(([^()]{4,})\)\.?$/.exec(text)?.[1];
  const known = Object.entries({ direction: directionIn(text), kind: kindIn(text), source }).filter(([, value]) => value !== undefined);
  return {
    key: `${concept.id}/${period}/indikator/${slugOf(text)}`,
    title: text.replace(/\.$/, ''),
    ...Object.fromEntries(known),
    ...aimIn(text),
  };
}
