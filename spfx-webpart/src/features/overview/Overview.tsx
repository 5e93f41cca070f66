import { planTitle, type ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { planAddress } from '../../address/address.js';
import type { Address } from '../../address/use-address.js';
import { StatePanel } from '../../ui/StatePanel.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { Commands } from './Commands.js';
import { EmptyResult } from './EmptyResult.js';
import { Filters } from './Filters.js';
import { GoalSection } from './GoalSection.js';
import { OverviewHead } from './OverviewHead.js';
import type { OverviewRow } from './overview-rows.js';
import { ResultLine } from './ResultLine.js';
import { RowContext } from './row-context.js';
import { StatusBar } from './StatusBar.js';
import { wordsOf } from './text-search.js';
import { useOverview } from './use-overview.js';

// drawn when asked for
const GoalFigure = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-figure' */ './figure/GoalFigure.js')).GoalFigure }));

export interface OverviewProps {
  book: PlanBook;
  concept: ShownConcept;
  address: Address;
  /** Lets the reader change to another plan, where there are several. */
  seriesSwitch?: React.ReactNode;
  /** The row to stand at again, coming back from its plan page. */
  returnTo?: number;
}

/** *Oversigt over indsatser*: every indsats of a concept and period by goal, with status and filters. RU-06, RU-07. */
export function Overview({ book, concept, address, seriesSwitch, returnTo }: OverviewProps): React.ReactElement {
  const { strings, idOf } = useSurroundings();
  const model = useOverview(book, concept, address);
  const { basis, choice, view } = model;
  const title = planTitle(concept, book.period);
  useReturn(returnTo === undefined ? undefined : idOf(`row-${returnTo}`));

  const rowContext = {
    unitWord: concept.unitWord,
    fieldLabels: concept.fields.map(({ label }) => label),
    words: wordsOf(choice.text),
    hrefOf: ({ id, planUnit }: OverviewRow) =>
      planUnit === undefined ? undefined : planAddress(address.href, { concept: book.concept, period: book.period, unit: planUnit, indsatsId: id }),
    follow: (href: string) => address.go(href),
  };
  return (
    <section aria-labelledby={idOf('overview')}>
      <OverviewHead title={title} subtitle={concept.subtitle ?? `${concept.area}, ${concept.municipality}`} totals={basis.totals} />
      {basis.totals.indsatser > 0 && <StatusBar statuses={view.statuses} />}
      {seriesSwitch}
      {basis.totals.indsatser > 0 && <Commands model={model} concept={concept} title={title} />}
      {basis.totals.indsatser === 0 ? (
        <StatePanel picture="folder" words={strings.states.empty} depth={2} />
      ) : (
        <RowContext.Provider value={rowContext}>
          <Filters model={model} unitWord={concept.unitWord} />
          {book.incomplete && <p role="status">{strings.states.onTheWay(basis.totals.indsatser)}</p>}
          <ResultLine model={model} />
          {choice.shownBy === 'figure' && view.blocks.length > 0 ? (
            <React.Suspense fallback={<></>}>
              <GoalFigure model={model} title={title} />
            </React.Suspense>
          ) : (
            view.blocks.map((block) => <GoalSection key={block.key} block={block} />)
          )}
          {view.blocks.length === 0 && <EmptyResult model={model} />}
        </RowContext.Provider>
      )}
    </section>
  );
}

/** Stands where the reader left: at the row whose plan page was open. */
function useReturn(id: string | undefined): void {
  React.useEffect(() => {
    if (id !== undefined) document.getElementById(id)?.focus();
  }, [id]);
}
