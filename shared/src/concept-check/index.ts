export { conceptSchema } from './concept-schema.js';
export * from './known-concepts.js';
export * from './read-concept.js';
export { schemaFaults, type ConceptFault } from './schema-faults.js';
