import { createTheme, ThemeProvider, type Theme } from '@fluentui/react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as React from 'react';
import { useSurroundings } from '../../ui/surroundings.js';

function themeFrom(theme: IReadonlyTheme | undefined): Theme {
  // an undefined part would replace Fluent UI's own
  return createTheme({ palette: theme?.palette ?? {}, semanticColors: theme?.semanticColors ?? {}, isInverted: theme?.isInverted ?? false });
}

/** Fluent UI in the section's theme. */
export function FluentTheme({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  const { theme } = useSurroundings();
  const fluent = React.useMemo(() => themeFrom(theme), [theme]);
  return (
    <ThemeProvider applyTo="none" theme={fluent}>
      {children}
    </ThemeProvider>
  );
}
