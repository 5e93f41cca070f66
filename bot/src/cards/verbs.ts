/** What a button asks the bot to do. */
export const verbs = {
  submit: 'submit',
  saveDraft: 'save-draft',
  /** Opens the form, with the answer if there is one. */
  open: 'open',
  correct: 'correct',
  /** Takes an answer just sent back: it is a draft again. */
  withdraw: 'withdraw',
  /** Shows the answer as it stands. */
  show: 'show',
  /** Offers the days to put reminders off to, and with a day puts them off: of one round, or of all. */
  snooze: 'snooze',
  snoozeAll: 'snooze-all',
  /** Opens the form to hand a question on; sends it; says no to it. */
  handOn: 'hand-on',
  handOnTo: 'hand-on-to',
  decline: 'decline',
  /** How far the open rounds have come. */
  overview: 'overview',
  mine: 'mine',
  waiting: 'waiting',
} as const;

export type Verb = (typeof verbs)[keyof typeof verbs];

export function verbIn(value: unknown): Verb | undefined {
  return Object.values(verbs).find((verb) => verb === value);
}
