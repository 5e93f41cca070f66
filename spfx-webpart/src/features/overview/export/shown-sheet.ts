import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { statusWords } from '../../../ui/status-words.js';
import type { Surroundings } from '../../../ui/surroundings.js';
import { plainText } from '../../../ui/plain-text.js';
import { goalHeading } from '../overview-blocks.js';
import { overviewChips } from '../overview-chips.js';
import type { OverviewRow } from '../overview-rows.js';
import type { OverviewModel } from '../use-overview.js';

export interface SheetRow {
  title: string;
  units: string;
  status: string;
  crossCutting: boolean;
  texts: string[];
}

/** What is shown, as a file holds it: no address, nobody's name, only what stands on the page. */
export interface ShownSheet {
  title: string;
  subtitle: string;
  /** "Viser 5 af 49 indsatser", and the filters that make it so. */
  summary: string[];
  heads: { indsats: string; unit: string; status: string; block: string; crossCutting: string; texts: string[] };
  blocks: { heading: string; rows: SheetRow[] }[];
}

interface Context {
  concept: ShownConcept;
  title: string;
  surroundings: Surroundings;
}

/** The view as it stands, for Excel and Word. */
export function shownSheet({ view, basis, choice }: OverviewModel, { concept, title, surroundings }: Context): ShownSheet {
  const { strings, texts } = surroundings;
  const words = statusWords(texts);
  const rowOf = (row: OverviewRow): SheetRow => ({
    title: row.title,
    units: row.unitNames.join(', '),
    status: words[row.status],
    crossCutting: row.crossCutting,
    texts: row.texts.map(plainText),
  });
  return {
    title,
    subtitle: concept.subtitle ?? `${concept.area}, ${concept.municipality}`,
    summary: [
      strings.filters.showing(view.shown.indsatser, basis.totals.indsatser, view.shown.crossCutting),
      ...overviewChips(choice, view, strings.filters).map(({ text }) => text),
    ],
    heads: {
      indsats: strings.overview.indsats,
      unit: concept.unitWord,
      status: strings.overview.status,
      block: strings.filters.goal,
      crossCutting: strings.overview.crossCutting,
      texts: concept.fields.map(({ label }) => label),
    },
    blocks: view.blocks.map((block) => ({ heading: goalHeading(block), rows: [...block.own, ...block.crossCutting].map(rowOf) })),
  };
}
