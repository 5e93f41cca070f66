import type { PageTarget, PlanSeries } from '@virksomhedsplaner/shared/domain';
import { targetIn } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useAddress, type Address } from '../address/use-address.js';
import { DepthProvider, type Depth } from '../depth/depth.js';
import { DeskProvider, type Desk } from '../desk/desk.js';
import { ErrorBoundary } from '../ui/ErrorBoundary.js';
import { Frame } from '../ui/Frame.js';
import { Skeleton } from '../ui/Skeleton.js';
import { SurroundingsProvider, type Surroundings } from '../ui/surroundings.js';
import { FailurePanel } from './FailurePanel.js';
import type { PlanReader } from './remember-reads.js';
import { SeriesView } from './SeriesView.js';
import { useSeries } from './use-series.js';

const DeskViews = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-desk' */ './DeskViews.js')).DeskViews }));

export interface AppProps {
  reader: PlanReader;
  surroundings: Surroundings;
  /** Where the reader writes; undefined for guests. */
  desk?: Desk;
  /** Where what stands beside and behind the plans is read. */
  depth?: Depth;
  /** The one series the page is for; without it the reader may switch. */
  series?: PlanSeries;
  /** Code of the unit whose plan is shown first; without it the overview. */
  startUnit?: string;
  /** The page is being edited: set-up is explained, and offered. */
  editing: boolean;
  openSettings(): void;
}

/** The whole page: which series, and of it the overview or a unit's plan, as the address says; or a screen to write on. */
export function App(props: AppProps): React.ReactElement {
  const { surroundings, desk, depth } = props;
  const address = useAddress();
  const target = targetIn(new URL(address.href).searchParams);
  return (
    <SurroundingsProvider value={surroundings}>
      <DeskProvider value={desk}>
        <DepthProvider value={depth}>
          <Frame>
            {desk !== undefined && (target.view === 'answers' || target.view === 'edit') ? (
              <ErrorBoundary fallback={<FailurePanel failure="failed" retry={() => window.location.reload()} />}>
                <React.Suspense fallback={<Skeleton />}>
                  <DeskViews desk={desk} address={address} target={target} />
                </React.Suspense>
              </ErrorBoundary>
            ) : (
              <Plans {...props} address={address} target={target} />
            )}
          </Frame>
        </DepthProvider>
      </DeskProvider>
    </SurroundingsProvider>
  );
}

type PlansProps = AppProps & { address: Address; target: Partial<PageTarget> };

function Plans({ reader, address, target, series: configured, startUnit, editing, openSettings }: PlansProps): React.ReactElement {
  const series = useSeries(reader, { target, configured });
  if (series.state === 'loading') return <Skeleton />;
  if (series.state === 'failed') return <FailurePanel failure={series.failure} retry={series.retry} editing={editing} openSettings={openSettings} />;
  return (
    <SeriesView reader={reader} address={address} target={target} startUnit={startUnit} series={series.value} editing={editing} openSettings={openSettings} />
  );
}
