import { shownStatuses } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { ErrorBoundary } from '../../ui/ErrorBoundary.js';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './filters.module.scss';
import type { ChoiceFieldProps } from './fluent-fields.js';
import type { OverviewModel } from './use-overview.js';

// The list is painted without Fluent UI; its fields come after, into boxes of their own size.
const fluent = (): Promise<typeof import('./fluent-fields.js')> => import(/* webpackChunkName: 'vp-fluent-fields' */ './fluent-fields.js');
const SearchField = React.lazy(async () => ({ default: (await fluent()).SearchField }));
const ChoiceField = React.lazy(async () => ({ default: (await fluent()).ChoiceField }));

interface FieldProps {
  id: string;
  label: string;
  /** What stands in the box until the field comes. */
  box: string;
  /** An input is labelled by a label, Fluent UI's list of choices by an id. */
  input?: boolean;
}

function Field({ id, label, box, input, children }: React.PropsWithChildren<FieldProps>): React.ReactElement {
  return (
    <div className={styles.field}>
      {input ? <label htmlFor={id}>{label}</label> : <span id={`${id}-label`}>{label}</span>}
      <React.Suspense
        fallback={
          <span className={styles.box} aria-hidden="true">
            {box}
          </span>
        }
      >
        {children}
      </React.Suspense>
    </div>
  );
}

/** A filter with several choices, by its own label. */
function Choices(props: ChoiceFieldProps): React.ReactElement {
  const { filters } = useSurroundings().strings;
  return (
    <Field id={props.id} label={props.label} box={filters.all}>
      <ChoiceField {...props} />
    </Field>
  );
}

/** Search, goal, unit, status and cross-cutting; each choice with the number it would show. */
export function FilterBar({ model, unitWord }: { model: OverviewModel; unitWord: string }): React.ReactElement {
  const { strings, idOf } = useSurroundings();
  const { filters } = strings;
  const { choice, choose, view } = model;
  const { facets } = view;
  return (
    <ErrorBoundary fallback={<p className={base.sub}>{strings.states.chunkFailed}</p>}>
      <form className={`${styles.filters} ${base.screenOnly}`} role="search" aria-label={filters.label} onSubmit={(event) => event.preventDefault()}>
        <Field id={idOf('search')} label={filters.search} box={filters.searchExample} input>
          <SearchField id={idOf('search')} placeholder={filters.searchExample} text={choice.text} onText={(text) => choose({ text })} />
        </Field>
        <Choices id={idOf('goals')} label={filters.goal} options={facets.goals} chosen={choice.goals} onChosen={(goals) => choose({ goals })} />
        <Choices id={idOf('units')} label={unitWord} options={facets.units} chosen={choice.units} onChosen={(units) => choose({ units })} />
        <Choices
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
    </ErrorBoundary>
  );
}
