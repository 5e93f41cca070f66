/** The seal on the cards, for the proof of who may answer. */
export { cardSeal } from './cards/seal.js';
