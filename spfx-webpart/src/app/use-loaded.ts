import * as React from 'react';
import { failureOf, type Failure } from './failure.js';

export interface Failed {
  state: 'failed';
  failure: Failure;
  retry(): void;
}

/** `rest`: what has come can be shown, but the rest of it could not be fetched. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T; rest?: Failed } | Failed;

/**
 * Runs `load` whenever `key` changes and keeps its latest outcome; an outcome of an earlier key is dropped. Without a key
 * nothing is loaded yet. What `load` tells on the way counts until the next.
 */
export function useLoaded<T>(key: string | undefined, load: (onPart: (value: T) => void) => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = React.useState(0);
  const [outcome, setOutcome] = React.useState<{ key: string; loaded: Loaded<T> }>();
  const latest = React.useRef(load);
  latest.current = load;

  React.useEffect(() => {
    if (key === undefined) return undefined;
    let current = true;
    const settle = (loaded: Loaded<T>): void => {
      if (current) setOutcome({ key, loaded });
    };
    const retry = (): void => {
      setOutcome(undefined);
      setAttempt((count) => count + 1);
    };
    let part: T | undefined;
    const onPart = (value: T): void => settle({ state: 'ready', value: (part = value) });
    latest.current(onPart).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => {
        const failed: Failed = { state: 'failed', failure: failureOf(error, navigator.onLine), retry };
        settle(part === undefined ? failed : { state: 'ready', value: part, rest: failed });
      },
    );
    return () => {
      current = false;
    };
  }, [key, attempt]);

  return outcome !== undefined && outcome.key === key ? outcome.loaded : { state: 'loading' };
}
