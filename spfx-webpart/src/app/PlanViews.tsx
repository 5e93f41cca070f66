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

/** A plan keeps the version of its concept that it was written under. */
function conceptOfPlan(book: PlanBook, unit: string): ShownConcept {
  return shownConceptOf(book, book.plans.find((plan) => plan.unit === unit)?.conceptVersion);
}

/** The overview or a unit's plan of one book; going back shows the overview as it was left. */
export function PlanViews({ book, address, target, startUnit, choices }: PlanViewsProps): React.ReactElement {
  const firstHref = React.useRef(address.href);
  const left = React.useRef<{ overviewHref: string; indsatsId: number | undefined }>();
  // an address that names a plan but no unit is the overview's own; only a bare address opens the start view
  const unit = target.unit ?? unitOf(book, target.indsatsId) ?? (target.concept === undefined ? startUnit : undefined);
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
  if (left.current !== undefined) left.current.indsatsId = target.indsatsId;
  return (
    <ErrorBoundary fallback={<FailurePanel failure="failed" retry={() => window.location.reload()} />}>
      <WritingWays book={book} address={address} target={target} unit={unit} />
      <React.Suspense fallback={<Skeleton />}>
        <PlanPage
          key={unit}
          book={book}
          concept={conceptOfPlan(book, unit)}
          unit={unit}
          indsatsId={target.indsatsId}
          arrived={address.href !== firstHref.current}
          external={target.external === true}
          editionHref={(external) => planAddress(address.href, { concept: book.concept, period: book.period, unit, external })}
          overviewHref={left.current?.overviewHref ?? overviewAddress(address.href, book)}
          hrefOf={(planUnit, indsatsId) => planAddress(address.href, { concept: book.concept, period: book.period, unit: planUnit, indsatsId })}
          go={address.go}
        />
      </React.Suspense>
    </ErrorBoundary>
  );
}

/** The ways to where one writes; the external edition has none. */
function WritingWays({ book, address, target, unit }: Pick<PlanViewsProps, 'book' | 'address' | 'target'> & { unit: string }): React.ReactElement {
  if (target.external === true) return <></>;
  return <DeskBar book={book} address={address} plan={{ unit, ...(target.indsatsId === undefined ? {} : { indsatsId: target.indsatsId }) }} />;
}
