export * from './answer-inbox.js';
export * from './missing-answers.js';
export * from './plan-editing.js';
export * from './plan-repository.js';
export * from './reminder-outbox.js';
export * from './small-ports.js';
