import * as React from 'react';
import { useSurroundings } from './surroundings.js';
import { themeVariables, toneIn } from './theme.js';
import tokens from './tokens.module.scss';

/** The section's theme for everything within; also for what a library draws elsewhere in the document. */
export function Themed({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  const { theme } = useSurroundings();
  const variables = React.useMemo(() => themeVariables(theme), [theme]);
  return (
    <div className={tokens.tokens} style={variables} data-tone={toneIn(theme)}>
      {children}
    </div>
  );
}
