import * as React from 'react';
import type { OverviewRow } from './overview-rows.js';

/** What every row of the overview needs, however deep it stands. */
export interface RowContextValue {
  unitWord: string;
  /** Labels of the template's texts, in the order of a row's texts. */
  fieldLabels: readonly string[];
  /** The words searched for. */
  words: readonly string[];
  hrefOf(row: OverviewRow): string | undefined;
  follow(href: string): void;
}

export const RowContext = React.createContext<RowContextValue>({ unitWord: '', fieldLabels: [], words: [], hrefOf: () => undefined, follow: () => undefined });
