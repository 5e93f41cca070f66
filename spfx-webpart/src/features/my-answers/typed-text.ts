import type { Answers } from '@virksomhedsplaner/shared/domain';

const keyOf = (indsatsId: number, roundId: number): string => `vp-svar-${indsatsId}-${roundId}`;

/**
 * What was typed and neither saved nor sent, kept in this tab: signing in again or a reload must not take it. A browser that
 * keeps nothing is no fault.
 */
export function keepTyped(indsatsId: number, roundId: number, answers: Answers | undefined): void {
  try {
    if (answers === undefined) window.sessionStorage.removeItem(keyOf(indsatsId, roundId));
    else window.sessionStorage.setItem(keyOf(indsatsId, roundId), JSON.stringify(answers));
  } catch {
    // private browsing, or no room
  }
}

/** What was typed here earlier; undefined when there is nothing, or nothing readable. */
export function typedBefore(indsatsId: number, roundId: number): Answers | undefined {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(indsatsId, roundId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return undefined;
  }
}
