import { shownConceptOf, shownIn, type ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PageTarget, PlanBook, PlanSeries } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { overviewAddress, planAddress } from '../address/address.js';
import type { Address } from '../address/use-address.js';
import { Overview } from '../features/overview/Overview.js';
import { planUnitOf } from '../features/overview/overview-rows.js';
import { ErrorBoundary } from '../ui/ErrorBoundary.js';
import { Skeleton } from '../ui/Skeleton.js';
import { DeskBar } from './DeskBar.js';
import { FailurePanel } from './FailurePanel.js';
import { SeriesSwitch } from './SeriesSwitch.js';

const PlanPage = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-plan-page' */ '../features/plan-page/PlanPage.js')).PlanPage }));
const IndsatsPage = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'vp-indsats' */ '../features/indsats-page/IndsatsPage.js')).IndsatsPage,
}));

export interface PlanViewsProps {
  book: PlanBook;
  address: Address;
  target: Partial<PageTarget>;
  startUnit: string | undefined;
  choices: readonly PlanSeries[];
}

/** An address may name an indsats alone: its plan is the one it stands in. */
function unitOf(book: PlanBook, indsatsId: number | undefined): string | undefined {
  const indsats = book.indsatser.find(({ id }) => id === indsatsId);
  return indsats && planUnitOf(indsats, book.plans);
}

/** An address that names a plan but no unit is the overview's own; only a bare address opens the start view. */
function unitShown(book: PlanBook, target: Partial<PageTarget>, startUnit: string | undefined): string | undefined {
  return target.unit ?? unitOf(book, target.indsatsId) ?? (target.concept === undefined ? startUnit : undefined);
}

/** A plan keeps the version of its concept that it was written under. */
function conceptOfPlan(book: PlanBook, unit: string): ShownConcept {
  return shownConceptOf(book, book.plans.find((plan) => plan.unit === unit)?.conceptVersion);
}

/** The overview or a unit's plan of one book; going back shows the overview as it was left. */
export function PlanViews({ book, address, target, startUnit, choices }: PlanViewsProps): React.ReactElement {
  const firstHref = React.useRef(address.href);
  const left = React.useRef<{ overviewHref: string; indsatsId: number | undefined }>();
  const unit = unitShown(book, target, startUnit);
  if (unit === undefined) {
    const returnTo = left.current?.indsatsId;
    left.current = { overviewHref: address.href, indsatsId: undefined };
    const seriesSwitch = choices.length > 1 ? <SeriesSwitch choices={choices} current={book} known={shownIn(book)} address={address} /> : undefined;
    return (
      <>
        <DeskBar book={book} address={address} />
        <Overview book={book} concept={shownConceptOf(book)} address={address} seriesSwitch={seriesSwitch} returnTo={returnTo} />
      </>
    );
  }
  if (target.view === 'indsats' && target.indsatsId !== undefined) return <OneIndsats {...{ book, address, unit }} indsatsId={target.indsatsId} />;
  if (left.current !== undefined) left.current.indsatsId = target.indsatsId;
  const arrived = address.href !== firstHref.current;
  return <UnitPlan {...{ book, address, target, unit, arrived }} overviewHref={left.current?.overviewHref ?? overviewAddress(address.href, book)} />;
}

interface InPlan extends Pick<PlanViewsProps, 'book' | 'address'> {
  unit: string;
}

function OneIndsats({ book, address, unit, indsatsId }: InPlan & { indsatsId: number }): React.ReactElement {
  const { concept, period } = book;
  const planHref = planAddress(address.href, { concept, period, unit, indsatsId });
  return (
    <Screen>
      <IndsatsPage key={indsatsId} book={book} concept={conceptOfPlan(book, unit)} indsatsId={indsatsId} planHref={planHref} go={address.go} />
    </Screen>
  );
}

interface UnitPlanProps extends InPlan, Pick<PlanViewsProps, 'target'> {
  arrived: boolean;
  overviewHref: string;
}

function UnitPlan({ book, address, target, unit, arrived, overviewHref }: UnitPlanProps): React.ReactElement {
  const series = { concept: book.concept, period: book.period };
  return (
    <Screen>
      <WritingWays book={book} address={address} target={target} unit={unit} />
      <PlanPage
        key={unit}
        book={book}
        concept={conceptOfPlan(book, unit)}
        unit={unit}
        indsatsId={target.indsatsId}
        arrived={arrived}
        external={target.external === true}
        editionHref={(external) => planAddress(address.href, { ...series, unit, external })}
        overviewHref={overviewHref}
        hrefOf={(planUnit, indsatsId) => planAddress(address.href, { ...series, unit: planUnit, indsatsId })}
        wholeHref={(indsatsId) => planAddress(address.href, { ...series, unit, indsatsId, view: 'indsats' })}
        go={address.go}
      />
    </Screen>
  );
}

/** A screen that is fetched when first opened. */
function Screen({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  return (
    <ErrorBoundary fallback={<FailurePanel failure="failed" retry={() => window.location.reload()} />}>
      <React.Suspense fallback={<Skeleton />}>{children}</React.Suspense>
    </ErrorBoundary>
  );
}

/** The ways to where one writes; the external edition has none. */
function WritingWays({ book, address, target, unit }: Pick<PlanViewsProps, 'book' | 'address' | 'target'> & { unit: string }): React.ReactElement {
  if (target.external === true) return <></>;
  return <DeskBar book={book} address={address} plan={{ unit, ...(target.indsatsId === undefined ? {} : { indsatsId: target.indsatsId }) }} />;
}
