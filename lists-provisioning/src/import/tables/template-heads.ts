import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { IndsatsFieldKey } from '@virksomhedsplaner/shared/domain';
import type { Row } from './blocks.js';
import { columnsOf, type Columns, type Heads } from './heads.js';

const FEWEST_FIELDS = 3;

function headsOf(concept: PlanConcept): Heads<IndsatsFieldKey> {
  return Object.fromEntries(
    concept.fields.map(({ key, label, question }) => {
      const labels = [label, ...(concept.files.fieldHeads?.[key] ?? [])];
      // the question may stand in the same paragraph as the label
      return [key, question === undefined ? labels : [...labels, ...labels.map((head) => `${head} ${question}`)]];
    }),
  );
}

/** The template's columns when the row is their head, else undefined. At least three of the fields must be there. */
export function templateColumns(row: Row, concept: PlanConcept): Columns<IndsatsFieldKey> | undefined {
  if (concept.files.headingWord === undefined) return undefined;
  const columns = columnsOf(row, headsOf(concept));
  return columns.count >= Math.min(FEWEST_FIELDS, concept.fields.length) ? columns : undefined;
}
