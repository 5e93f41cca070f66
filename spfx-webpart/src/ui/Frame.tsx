import * as React from 'react';
import base from './base.module.scss';
import { useSurroundings } from './surroundings.js';
import { Themed } from './Themed.js';

/** Nearer the window's edge than this (pixels), the host leaves no air: a full-width section, or Teams. */
const EDGE = 12;

/** What every view stands in: the section's theme, the width that the styles measure, the language. */
export function Frame({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  const { locale } = useSurroundings();
  const frame = React.useRef<HTMLDivElement>(null);
  const [atEdge, setAtEdge] = React.useState(false);
  React.useLayoutEffect(() => {
    setAtEdge((frame.current?.parentElement?.getBoundingClientRect().left ?? EDGE) < EDGE);
  }, []);
  return (
    <Themed>
      <div ref={frame} className={`${base.root} ${atEdge ? '' : base.air}`} lang={locale}>
        <div className={`${base.canvas} ${atEdge ? base.edge : ''}`}>{children}</div>
      </div>
    </Themed>
  );
}
