import * as React from 'react';

/** The part of the window, from the top, where a heading counts as being read. */
const READING_ZONE = '0px 0px -75% 0px';

/** The id of the heading the reader came to last. */
export function useReadingPlace(ids: readonly string[]): string | undefined {
  const [place, setPlace] = React.useState<string>();
  const key = ids.join(' ');
  React.useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) setPlace(target.id);
      },
      { rootMargin: READING_ZONE },
    );
    for (const id of key.split(' ')) {
      const heading = document.getElementById(id);
      if (heading !== null) observer.observe(heading);
    }
    return () => observer.disconnect();
  }, [key]);
  return place;
}
