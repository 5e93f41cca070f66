import * as React from 'react';
import { Skeleton } from '../ui/Skeleton.js';
import { StatePanel } from '../ui/StatePanel.js';
import { useSurroundings } from '../ui/surroundings.js';

// needed once in a site's life
const FirstUse = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-first-use' */ './FirstUse.js')).FirstUse }));

export interface SetUpProps {
  editing: boolean;
  listsExist: boolean;
  openSettings(): void;
}

/** There are no plans to show yet: the way there for who edits the page, a calm word for who reads it. */
export function SetUp({ editing, listsExist, openSettings }: SetUpProps): React.ReactElement {
  const { states } = useSurroundings().strings;
  if (!editing) return <StatePanel picture="folder" words={listsExist ? states.empty : states.notSetUp} />;
  return (
    <React.Suspense fallback={<Skeleton />}>
      <FirstUse listsExist={listsExist} openSettings={openSettings} />
    </React.Suspense>
  );
}
