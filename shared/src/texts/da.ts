/** Danish words shared by cards, web part and documents; the secretariat's own language. */
export const da = {
  rating: {
    'on-track': 'Efter planen',
    attention: 'Kræver opmærksomhed',
    delayed: 'Forsinket',
    done: 'Gennemført',
    'not-started': 'Ikke begyndt',
    stopped: 'Stoppet',
  },
  goalReached: { yes: 'Mål nået', partly: 'Delvist nået', no: 'Ikke nået' },
  missing: 'Mangler',
  draft: 'Kladde',
  answered: 'Svaret',
  crossCutting: 'Tværgående indsatser',
} as const;
