import type { DepthReader } from '@virksomhedsplaner/shared/sharepoint';
import * as React from 'react';

/** Gives the reader of what stands beside and behind the plans; its code is fetched when first asked for. */
export type Depth = () => Promise<DepthReader>;

const DepthContext = React.createContext<Depth | undefined>(undefined);

export const DepthProvider = DepthContext.Provider;

/** Undefined where there is nothing more to read than the plans. */
export function useDepth(): Depth | undefined {
  return React.useContext(DepthContext);
}
