import { shownConceptOf, shownIn } from '@virksomhedsplaner/shared/concepts';
import type { PageTarget, PlanBook, PlanSeries } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { seriesKey } from '../address/address.js';
import type { Address } from '../address/use-address.js';
import base from '../ui/base.module.scss';
import { Skeleton } from '../ui/Skeleton.js';
import { useSurroundings } from '../ui/surroundings.js';
import { FailurePanel } from './FailurePanel.js';
import { PlanViews } from './PlanViews.js';
import type { PlanReader } from './remember-reads.js';
import { SetUp } from './SetUp.js';
import { useLoaded } from './use-loaded.js';
import type { ChosenSeries } from './use-series.js';

export interface SeriesViewProps {
  reader: PlanReader;
  address: Address;
  target: Partial<PageTarget>;
  startUnit: string | undefined;
  series: ChosenSeries;
  editing: boolean;
  openSettings(): void;
}

interface Shown {
  book: PlanBook;
}

const isKnown = (book: PlanBook): boolean => shownIn(book).some(({ id }) => id === book.concept);

/** Fails with a concept that is not known, before anything of the book is shown. */
async function load(reader: PlanReader, series: PlanSeries, onPart: (shown: Shown) => void): Promise<Shown> {
  const book = await reader.planBook(series, (part) => isKnown(part) && onPart({ book: part }));
  shownConceptOf(book);
  return { book };
}

/** One series: fetched, failed, or shown. */
export function SeriesView({ reader, address, target, startUnit, series, editing, openSettings }: SeriesViewProps): React.ReactElement {
  const { states } = useSurroundings().strings;
  const { current, choices } = series;
  const loaded = useLoaded<Shown>(current === undefined ? undefined : seriesKey(current), (onPart) =>
    load(reader, current ?? { concept: '', period: '' }, onPart),
  );
  if (current === undefined) return <SetUp editing={editing} listsExist openSettings={openSettings} />;
  if (loaded.state === 'loading') return <Skeleton />;
  if (loaded.state === 'failed') return <FailurePanel failure={loaded.failure} retry={loaded.retry} editing={editing} openSettings={openSettings} />;
  return (
    <>
      {series.missing !== undefined && (
        <p role="status" className={base.sub}>
          {states.noSuchPlan(seriesKey(series.missing))}
        </p>
      )}
      {loaded.rest !== undefined && <FailurePanel failure={loaded.rest.failure} retry={loaded.rest.retry} />}
      <PlanViews {...loaded.value} address={address} target={target} startUnit={startUnit} choices={choices} />
    </>
  );
}
