import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** The id of the turn or pass that is running here, if one is. */
export function correlationNow(): string | undefined {
  return current.getStore();
}

/** Runs work, and what it starts, under an id of its own: made up, so that it says nothing about anybody. */
export function correlated<T>(work: () => T): T {
  return current.run(randomUUID(), work);
}
