/** One attempt to answer: who, in which round, with which card, about an indsats with or without owners, that is there or not. */
export interface Case {
  person: keyof typeof people;
  round: keyof typeof rounds;
  card: keyof typeof tokens;
  owned: boolean;
  gone: boolean;
}

/** Whether the roster of the municipality's own tenant knows the person, and whether the person may answer: by hand, from the rule book. */
export const people = {
  owner: { inDirectory: true, mayWhenOwned: true, mayWithoutOwner: false },
  'co-owner': { inDirectory: true, mayWhenOwned: true, mayWithoutOwner: false },
  manager: { inDirectory: true, mayWhenOwned: true, mayWithoutOwner: true },
  'other-manager': { inDirectory: true, mayWhenOwned: false, mayWithoutOwner: false },
  secretary: { inDirectory: true, mayWhenOwned: true, mayWithoutOwner: true },
  // handed on by the owner: without the owner the handing on is nobody's
  delegate: { inDirectory: true, mayWhenOwned: true, mayWithoutOwner: false },
  'declined-delegate': { inDirectory: true, mayWhenOwned: false, mayWithoutOwner: false },
  'former-owner': { inDirectory: true, mayWhenOwned: false, mayWithoutOwner: false },
  colleague: { inDirectory: true, mayWhenOwned: false, mayWithoutOwner: false },
  guest: { inDirectory: false, mayWhenOwned: false, mayWithoutOwner: false },
  'of another tenant': { inDirectory: false, mayWhenOwned: false, mayWithoutOwner: false },
} as const;

/** The rounds on 14 February 2023, and what each answers to somebody who may. */
export const rounds = {
  open: { state: 'open', opens: '2023-02-01', answer: 'yes' },
  'opened by itself': { state: 'planned', opens: '2023-02-14', answer: 'yes' },
  'opens tomorrow': { state: 'planned', opens: '2023-02-15', answer: 'not-open-yet' },
  'opened too early by hand': { state: 'open', opens: '2023-03-01', answer: 'not-open-yet' },
  closed: { state: 'closed', opens: '2023-02-01', answer: 'closed' },
  archived: { state: 'archived', opens: '2023-02-01', answer: 'closed' },
  'without-questions': { state: 'open', opens: '2023-02-01', answer: 'nothing-asked' },
} as const;

interface Token {
  /** The newest key, the one before it, or a stranger's. */
  sealedBy: 'own' | 'older' | 'stranger';
  /** ISO instant of sealing. */
  at: string;
  /** Whom the card was made for, when it is not who presses. */
  recipient?: string;
  /** What was done to the token afterwards. */
  mark?: (token: string) => unknown;
  answer: 'opened' | 'unreadable' | 'others-card' | 'expired';
}

const lately = '2023-02-01T09:00:00.000Z';
const flip = (text: string): string => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`);
const forged = (token: string): string => {
  const [body = '', seal = ''] = token.split('.');
  const target = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
  return `${Buffer.from(JSON.stringify({ ...target, i: 2 })).toString('base64url')}.${seal}`;
};

export const tokens: Record<'own' | 'older-key' | 'forwarded' | 'old' | 'strangers' | 'forged' | 'flipped' | 'unsealed' | 'none' | 'number', Token> = {
  own: { sealedBy: 'own', at: lately, answer: 'opened' },
  'older-key': { sealedBy: 'older', at: lately, answer: 'opened' },
  forwarded: { sealedBy: 'own', at: lately, recipient: 'id-somebody-else', answer: 'others-card' },
  old: { sealedBy: 'own', at: '2022-07-01T09:00:00.000Z', answer: 'expired' },
  strangers: { sealedBy: 'stranger', at: lately, answer: 'unreadable' },
  forged: { sealedBy: 'own', at: lately, mark: forged, answer: 'unreadable' },
  flipped: { sealedBy: 'own', at: lately, mark: (token) => `${token.split('.')[0] ?? ''}.${flip(token.split('.')[1] ?? '')}`, answer: 'unreadable' },
  unsealed: { sealedBy: 'own', at: lately, mark: (token) => token.split('.')[0], answer: 'unreadable' },
  none: { sealedBy: 'own', at: lately, mark: () => undefined, answer: 'unreadable' },
  number: { sealedBy: 'own', at: lately, mark: () => 7, answer: 'unreadable' },
};

/** The decision as the rule book has it: the card first, then the person, the indsats, the right to answer, the round. */
export function decisionByHand({ person, round, card, owned, gone }: Case): string {
  const { inDirectory, mayWhenOwned, mayWithoutOwner } = people[person];
  if (tokens[card].answer !== 'opened') return tokens[card].answer;
  if (!inDirectory) return 'unknown-person';
  if (gone) return 'gone';
  if (!(owned ? mayWhenOwned : mayWithoutOwner)) return 'not-allowed';
  return rounds[round].answer;
}
