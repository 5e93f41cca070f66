export * from './connect.js';
export * from './plan-reader.js';
export * from './plan-repository.js';
export { readWithFetch, type FetchSite } from './read-with-fetch.js';
export * from './reminder-outbox.js';
export * from './sharepoint-error.js';
export { firstRows, withRemainingRows, type RowQuery } from './read-rows.js';
export { literal, sitePathOf } from './odata.js';
export { listAt } from './site-lists.js';
