export * from './connect.js';
export * from './plan-repository.js';
export * from './reminder-outbox.js';
export * from './sharepoint-error.js';
export { firstRows, withRemainingRows, type RowQuery } from './read-rows.js';
export { listAt, literal, sitePathOf } from './site-lists.js';
