export * from './plan-concept.js';
export * from './registry.js';
