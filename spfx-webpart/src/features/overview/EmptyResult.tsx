import * as React from 'react';
import { Button } from '../../ui/Button.js';
import { StatePanel } from '../../ui/StatePanel.js';
import { useSurroundings } from '../../ui/surroundings.js';
import type { OverviewModel } from './use-overview.js';

/** Nothing matches: says so and offers the ways back. */
export function EmptyResult({ model }: { model: OverviewModel }): React.ReactElement {
  const { filters } = useSurroundings().strings;
  return (
    <StatePanel picture="search" words={filters.none} depth={2}>
      <Button look="primary" onClick={model.reset}>
        {filters.reset}
      </Button>
      {model.choice.text.trim() !== '' && <Button onClick={() => model.choose({ text: '' })}>{filters.resetSearch}</Button>}
    </StatePanel>
  );
}
