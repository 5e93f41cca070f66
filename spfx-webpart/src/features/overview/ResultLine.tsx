import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { overviewChips } from './overview-chips.js';
import { isEverything } from './overview-choice.js';
import styles from './overview.module.scss';
import type { OverviewModel } from './use-overview.js';

/** How many are shown, read aloud when it changes, and the chosen filters, each removable. */
export function ResultLine({ model }: { model: OverviewModel }): React.ReactElement {
  const { filters } = useSurroundings().strings;
  const { view, basis, choice, choose, reset } = model;
  const chips = overviewChips(choice, view, filters);
  return (
    <div className={styles.result}>
      <p role="status">{filters.showing(view.shown.indsatser, basis.totals.indsatser, view.shown.crossCutting)}</p>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={filters.chips}>
          {chips.map(({ text, without }) => (
            <li key={text}>
              <span className={styles.chip}>
                {text}
                <button type="button" aria-label={filters.remove(text)} onClick={() => choose(without)}>
                  <Icon name="cross" />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {!isEverything(choice) && (
        <Button look="link" onClick={reset}>
          {filters.reset}
        </Button>
      )}
    </div>
  );
}
