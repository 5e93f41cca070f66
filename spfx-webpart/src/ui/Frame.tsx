import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as React from 'react';
import base from './base.module.scss';
import { applyTheme } from './theme.js';
import tokens from './tokens.module.scss';

/** Nearer the window's edge than this (pixels), the host leaves no air: a full-width section, or Teams. */
const EDGE = 12;

export interface FrameProps {
  theme: IReadonlyTheme | undefined;
  locale: string;
}

/** What every view stands in: the section's theme as CSS variables, the width that the styles measure, the language. */
export function Frame({ theme, locale, children }: React.PropsWithChildren<FrameProps>): React.ReactElement {
  const frame = React.useRef<HTMLDivElement>(null);
  const [atEdge, setAtEdge] = React.useState(false);
  React.useLayoutEffect(() => {
    if (frame.current !== null) applyTheme(frame.current, theme);
  }, [theme]);
  React.useLayoutEffect(() => {
    setAtEdge((frame.current?.getBoundingClientRect().left ?? EDGE) < EDGE);
  }, []);
  return (
    <div ref={frame} className={`${tokens['tokens']} ${base['root']}`} lang={locale}>
      <div className={`${base['canvas']} ${atEdge ? base['edge'] : ''}`}>{children}</div>
    </div>
  );
}
