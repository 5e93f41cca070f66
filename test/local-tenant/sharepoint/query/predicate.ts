/** One question about rows, whichever language it was asked in. Dates are epoch milliseconds. */

export type ColumnKind = 'text' | 'number' | 'boolean' | 'date' | 'guid' | 'any';
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';
export type Scalar = string | number | boolean;
/** What a row holds in a column; lists are multi-value columns. */
export type Operand = Scalar | null | readonly Scalar[];
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export interface Column {
  /** the column's internal name */
  name: string;
  kind: ColumnKind;
  /** narrows a query of a long list */
  indexed: boolean;
  /** a column of the list that a lookup points to, as Title in Author/Title */
  projected?: string;
  /** a date is compared by this part alone */
  part?: DatePart;
  /** a date is compared by its day alone */
  dayOnly?: boolean;
  /** the values stand as a list */
  multiple?: boolean;
}

export type Predicate =
  | { op: 'all'; parts: Predicate[] }
  | { op: 'any'; parts: Predicate[] }
  | { op: 'not'; part: Predicate }
  | { op: 'compare'; column: Column; how: Comparison; value: Scalar }
  | { op: 'empty'; column: Column; empty: boolean }
  | { op: 'text'; column: Column; how: 'starts' | 'contains'; value: string }
  | { op: 'in'; column: Column; values: Scalar[] };

export interface Order {
  column: Column;
  descending: boolean;
}

/** How a language names columns: throws SharePoint's refusal for one that does not exist. */
export type FindColumn = (name: string) => Column;
export type Read<Row> = (row: Row, column: Column) => Operand;
