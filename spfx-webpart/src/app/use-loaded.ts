import * as React from 'react';
import { failureOf, type Failure } from './failure.js';

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; failure: Failure; retry(): void };

/**
 * Runs `load` whenever `key` changes and keeps its latest outcome; an outcome of an earlier key is dropped. Without a key
 * nothing is loaded yet.
 */
export function useLoaded<T>(key: string | undefined, load: () => Promise<T>): Loaded<T> {
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
    latest.current().then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', failure: failureOf(error, navigator.onLine), retry }),
    );
    return () => {
      current = false;
    };
  }, [key, attempt]);

  return outcome !== undefined && outcome.key === key ? outcome.loaded : { state: 'loading' };
}
