export * from './own-concepts.js';
export * from './plan-concept.js';
export * from './product-concepts.js';
export * from './registry.js';
export * from './shown-concepts.js';
export type * from './plan-rules.js';
