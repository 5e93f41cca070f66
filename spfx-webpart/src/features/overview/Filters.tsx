import * as React from 'react';
import base from '../../ui/base.module.scss';
import { ErrorBoundary } from '../../ui/ErrorBoundary.js';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './filters.module.scss';
import { listFilters } from './list-filters.js';
import type { OverviewModel } from './use-overview.js';

// the list is painted without Fluent UI; the fields come after, into boxes of their own size
const FilterBar = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-filters' */ './FilterBar.js')).FilterBar }));

export interface FiltersProps {
  model: OverviewModel;
  /** What the concept calls a unit. */
  unitWord: string;
}

/** The filters; until their code has come, boxes that hold their place. */
export function Filters({ model, unitWord }: FiltersProps): React.ReactElement {
  const { filters, states } = useSurroundings().strings;
  const boxes = (
    <div className={styles.filters} aria-hidden="true">
      {[filters.search, ...listFilters(model, filters, unitWord).map(({ label }) => label), filters.status].map((label) => (
        <div key={label} className={styles.field}>
          <span>{label}</span>
          <span className={styles.box} />
        </div>
      ))}
      <span className={styles.toggle}>
        <input type="checkbox" disabled />
        {filters.onlyCrossCutting(model.view.facets.crossCutting)}
      </span>
    </div>
  );
  return (
    <ErrorBoundary fallback={<p className={base.sub}>{states.chunkFailed}</p>}>
      <React.Suspense fallback={boxes}>
        <FilterBar model={model} unitWord={unitWord} />
      </React.Suspense>
    </ErrorBoundary>
  );
}
