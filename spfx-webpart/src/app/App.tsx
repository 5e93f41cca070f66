import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import { targetIn } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useAddress } from '../address/use-address.js';
import { Frame } from '../ui/Frame.js';
import { Skeleton } from '../ui/Skeleton.js';
import { SurroundingsProvider, type Surroundings } from '../ui/surroundings.js';
import { FailurePanel } from './FailurePanel.js';
import type { PlanReader } from './remember-reads.js';
import { SeriesView } from './SeriesView.js';
import { useSeries } from './use-series.js';

export interface AppProps {
  reader: PlanReader;
  surroundings: Surroundings;
  /** The one series the page is for; without it the reader may switch. */
  series?: PlanSeries;
  /** Code of the unit whose plan is shown first; without it the overview. */
  startUnit?: string;
  /** The page is being edited: set-up is explained, and offered. */
  editing: boolean;
  openSettings(): void;
}

/** The whole page: which series, and of it the overview or a unit's plan, as the address says. */
export function App({ reader, surroundings, series: configured, startUnit, editing, openSettings }: AppProps): React.ReactElement {
  const address = useAddress();
  const target = targetIn(new URL(address.href).searchParams);
  const series = useSeries(reader, { target, configured });
  return (
    <SurroundingsProvider value={surroundings}>
      <Frame>
        {series.state === 'loading' && <Skeleton />}
        {series.state === 'failed' && <FailurePanel failure={series.failure} retry={series.retry} editing={editing} openSettings={openSettings} />}
        {series.state === 'ready' && (
          <SeriesView
            reader={reader}
            address={address}
            target={target}
            startUnit={startUnit}
            series={series.value}
            editing={editing}
            openSettings={openSettings}
          />
        )}
      </Frame>
    </SurroundingsProvider>
  );
}
