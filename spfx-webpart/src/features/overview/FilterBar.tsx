import { shownStatuses } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { useSurroundings } from '../../ui/surroundings.js';
import type { FiltersProps } from './Filters.js';
import { listFilters } from './list-filters.js';
import styles from './filters.module.scss';
import { ChoiceField, SearchField } from './fluent-fields.js';

/** Search, goal, unit, theme and target group where the plans have them, status and cross-cutting; each choice with the number it would show. */
export function FilterBar({ model, unitWord }: FiltersProps): React.ReactElement {
  const { strings, idOf } = useSurroundings();
  const { filters } = strings;
  const { choice, choose, view } = model;
  const { facets } = view;
  return (
    <form className={`${styles.filters} ${base.screenOnly}`} role="search" aria-label={filters.label} onSubmit={(event) => event.preventDefault()}>
      <SearchField id={idOf('search')} label={filters.search} text={choice.text} onText={(text) => choose({ text })} />
      {listFilters(model, filters, unitWord).map(({ key, label }) => (
        <ChoiceField key={key} id={idOf(key)} label={label} options={facets[key]} chosen={choice[key]} onChosen={(chosen) => choose({ [key]: chosen })} />
      ))}
      <ChoiceField
        id={idOf('statuses')}
        label={filters.status}
        marked
        options={facets.statuses}
        chosen={choice.statuses}
        onChosen={(keys) => choose({ statuses: shownStatuses.filter((status) => keys.includes(status)) })}
      />
      <label className={styles.toggle}>
        <input type="checkbox" checked={choice.crossCuttingOnly} onChange={({ target }) => choose({ crossCuttingOnly: target.checked })} />
        {filters.onlyCrossCutting(facets.crossCutting)}
      </label>
    </form>
  );
}
