/** A municipality's own concept as a row of its site holds it: read, but not yet held against the schema. */
export interface PublishedConcept {
  /** The row's key: `soeby/1`. */
  key: string;
  concept: string;
  version: number;
  /** The concept file; undefined where what stands there is not JSON. */
  content: unknown;
}
