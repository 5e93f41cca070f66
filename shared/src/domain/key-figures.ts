/** How a column's total is made: the sum of its rows, or in a way the rows do not tell (percentages). */
export interface KeyFigureColumn {
  title: string;
  total: 'sum' | 'other';
  /** The rows are rounded, so that the total may differ by half of their last decimal each. */
  rounded?: boolean;
}

export interface KeyFigureRow {
  label: string;
  /** One a column; undefined where the table has none. */
  values: (number | undefined)[];
}

/** Three rows that belong together: net = expenses − income, named by their labels. RU-19. */
export interface NetRelation {
  net: string;
  expenses: string;
  income: string;
}

/** A table of key figures (nøgletal) of a unit and year. RU-18, RU-19. */
export interface KeyFigureTable {
  title: string;
  year: number;
  /** Code. */
  unit?: string;
  columns: KeyFigureColumn[];
  rows: KeyFigureRow[];
  total?: KeyFigureRow;
  relations?: NetRelation[];
  source?: string;
  notes?: string;
}
