import type { ListDefinition } from './define-list.js';
import type { FieldDefinition } from './field-kinds.js';

export type ReadableField = Pick<FieldDefinition, 'kind' | 'internalName'>;

/** What reading takes of a list: its address and its columns. Every ListDefinition is one. */
export interface ReadableList<L extends ListDefinition = ListDefinition> {
  key: string;
  urlName: string;
  title: string;
  fields: Readonly<Record<string, ReadableField>>;
  /** Carries the type of the list's rows; never set. */
  readonly rowsOf?: L;
}
