import * as React from 'react';
import base from '../../ui/base.module.scss';
import { ErrorBoundary } from '../../ui/ErrorBoundary.js';
import styles from './overview.module.scss';
import type { ToolsProps } from './Tools.js';

// the list is painted first; the tools come into a bar whose height is reserved
const Tools = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-tools' */ './Tools.js')).Tools }));

/** What can be done with the view as it stands. */
export function Commands(props: ToolsProps): React.ReactElement {
  return (
    <div className={`${styles.commands} ${base.screenOnly}`}>
      <ErrorBoundary fallback={<></>}>
        <React.Suspense fallback={<></>}>
          <Tools {...props} />
        </React.Suspense>
      </ErrorBoundary>
    </div>
  );
}
