import * as React from 'react';

/** Browsers refuse an address that changes with every letter. */
const WRITE_AFTER_MS = 300;

export interface Address {
  href: string;
  /** Shows another view of the page and keeps it in the address; `replace` for what changes letter by letter. */
  go(href: string, how?: 'push' | 'replace'): void;
}

/** The page's address as state: what is shown follows it, so that a link, reload and the back button show the same. */
export function useAddress(): Address {
  const [href, setHref] = React.useState(() => window.location.href);
  const waiting = React.useRef<number>();

  React.useEffect(() => {
    const follow = (): void => setHref(window.location.href);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.clearTimeout(waiting.current);
    };
  }, []);

  const go = React.useCallback((next: string, how: 'push' | 'replace' = 'push') => {
    window.clearTimeout(waiting.current);
    setHref(next);
    if (how === 'push') window.history.pushState(window.history.state, '', next);
    else waiting.current = window.setTimeout(() => window.history.replaceState(window.history.state, '', next), WRITE_AFTER_MS);
  }, []);

  return React.useMemo(() => ({ href, go }), [href, go]);
}
