/** Texts by field. */
export type Typed = Record<string, string>;

/**
 * What was typed and neither saved nor sent, kept in this tab under a key of its own: signing in again or a reload must not
 * take it. A browser that keeps nothing is no fault.
 */
export function keepTyped(key: string, typed: Typed | undefined): void {
  try {
    if (typed === undefined) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // private browsing, or no room
  }
}

/** What was typed under the key earlier; undefined when there is nothing, or nothing readable. */
export function typedBefore(key: string): Typed | undefined {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return undefined;
  }
}
