export type * from './answer-inbox.js';
export type * from './calendar.js';
export type * from './clock.js';
export type * from './conversation-store.js';
export type * from './directory.js';
export type * from './messenger.js';
export type * from './plan-repository.js';
export type * from './reminder-outbox.js';
