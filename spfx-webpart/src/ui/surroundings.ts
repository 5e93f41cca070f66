import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Day } from '@virksomhedsplaner/shared/domain';
import type { Texts } from '@virksomhedsplaner/shared/texts';
import * as React from 'react';
import type { Strings } from './strings.js';

/** What every part of the page may need to know about where it stands. */
export interface Surroundings {
  strings: Strings;
  texts: Texts;
  /** `da-DK`, `en-US`. */
  locale: string;
  today: Day;
  theme: IReadonlyTheme | undefined;
  /** The page's own heading stands above ours, or (in Teams) ours is the first. */
  topHeading: 1 | 2;
  /** Makes ids that no second web part on the page shares. */
  idOf(name: string): string;
}

const SurroundingsContext = React.createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = React.useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('A component was rendered outside SurroundingsProvider');
  return surroundings;
}
