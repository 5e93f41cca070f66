import { expect } from '@jest/globals';
import type { Shape } from './shape.js';
import { differences } from './shape.js';

/** Differences that stay, by subject: what differs, and why. */
export type Listed = Record<string, Record<string, string>>;

export interface Comparison {
  /** Fails when the answer differs in another way than listed, and when a listed difference is gone. */
  recorded(subject: string, shape: Shape, answer: unknown): void;
  /** Fails when a listed subject was never compared. */
  everySubjectSeen(): void;
}

export function compareWith(listed: Listed): Comparison {
  const seen = new Set<string>();
  return {
    recorded: (subject, shape, answer) => {
      seen.add(subject);
      expect({ subject, differs: differences(shape, answer).sort() }).toEqual({ subject, differs: Object.keys(listed[subject] ?? {}).sort() });
    },
    everySubjectSeen: () => expect(Object.keys(listed).filter((subject) => !seen.has(subject))).toEqual([]),
  };
}
