import * as React from 'react';
import { InPageLink } from '../../ui/InPageLink.js';
import { useWords } from '../../ui/use-words.js';
import type { ShownBy, SortedBy } from './overview-choice.js';
import styles from './tools.module.scss';
import { toolWords } from './tool-words.js';
import type { OverviewModel } from './use-overview.js';

const sortings: readonly SortedBy[] = ['plan', 'title', 'unit', 'status'];

export interface ShowByProps {
  model: OverviewModel;
  unitWord: string;
}

/** *Vis efter*: what the list is divided by, each a link of its own; and the order within. */
export function ShowBy({ model, unitWord }: ShowByProps): React.ReactElement {
  const words = useWords(toolWords);
  const { basis, choice, choose, hrefFor } = model;
  const names: readonly [ShownBy, string, boolean][] = [
    ['goal', words.goal, true],
    ['unit', unitWord, true],
    ['theme', words.theme, basis.themes.length > 0],
    ['targetGroup', words.targetGroup, basis.targetGroups.length > 0],
    ['status', words.status, true],
    ['figure', words.figure, basis.goals.length > 0],
  ];
  return (
    <>
      <nav className={styles.showBy} aria-label={words.showBy}>
        <ul>
          {names
            .filter(([, , offered]) => offered)
            .map(([shownBy, name]) => (
              <li key={shownBy}>
                <InPageLink href={hrefFor({ shownBy })} onFollow={() => choose({ shownBy })} aria-current={choice.shownBy === shownBy ? 'true' : undefined}>
                  {name}
                </InPageLink>
              </li>
            ))}
        </ul>
      </nav>
      {choice.shownBy !== 'figure' && <Sorting model={model} unitWord={unitWord} />}
    </>
  );
}

function Sorting({ model: { choice, choose }, unitWord }: ShowByProps): React.ReactElement {
  const words = useWords(toolWords);
  return (
    <label className={styles.sorting}>
      {words.sortedBy}
      <select value={choice.sortedBy} onChange={({ target }) => choose({ sortedBy: sortings.find((one) => one === target.value) ?? 'plan' })}>
        {sortings.map((sorting) => (
          <option key={sorting} value={sorting}>
            {sorting === 'unit' ? unitWord : words.sortings[sorting]}
          </option>
        ))}
      </select>
    </label>
  );
}
