export { cloudAdapter } from './adapters/botbuilder/cloud-adapter.js';
export { botbuilderMessenger } from './adapters/botbuilder/messenger.js';
export { systemTimer } from './adapters/clock/system-timer.js';
export { patientMessenger } from './delivery/patient-messenger.js';
export { teamsGates } from './delivery/teams-gates.js';
export type { Timer } from './delivery/timer.js';
