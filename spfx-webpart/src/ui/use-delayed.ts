import * as React from 'react';

/** False at first, true after `milliseconds`: what is over sooner needs no sign of waiting. */
export function useDelayed(milliseconds: number): boolean {
  const [due, setDue] = React.useState(false);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setDue(true), milliseconds);
    return () => window.clearTimeout(timer);
  }, [milliseconds]);
  return due;
}
