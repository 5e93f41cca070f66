import * as React from 'react';

/** While something typed has not been saved, the browser asks before the page is left. */
export function useUnsavedGuard(unsaved: boolean): void {
  React.useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
