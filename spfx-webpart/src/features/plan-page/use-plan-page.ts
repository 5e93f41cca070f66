import { planTitle, type ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useSurroundings } from '../../ui/surroundings.js';
import { externalEdition } from './external-edition.js';
import { planPageView, type PlanPageView } from './plan-page-view.js';

export interface PlanPageModel {
  view: PlanPageView | undefined;
  titleId: string;
}

interface Wanted {
  book: PlanBook;
  concept: ShownConcept;
  unit: string;
  indsatsId?: number | undefined;
  /** The reader came here from another view: the focus goes along. */
  arrived: boolean;
  external: boolean;
}

/** A unit's plan. The focus goes to the indsats that the address names, or to the title of a plan one has just come to. */
export function usePlanPage({ book, concept, unit, indsatsId, arrived, external }: Wanted): PlanPageModel {
  const { today, idOf } = useSurroundings();
  const view = React.useMemo(() => {
    const whole = planPageView(unit, { book, concept, today });
    return whole !== undefined && external ? externalEdition(whole) : whole;
  }, [unit, book, concept, today, external]);
  const title = view === undefined ? undefined : `${planTitle(concept, view.plan.period)}, ${view.unitName}`;
  React.useEffect(() => {
    if (title === undefined) return undefined;
    // what a copied address, a bookmark and the browser's history are called
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  const titleId = idOf('plan-title');
  const placeId = indsatsId === undefined ? titleId : idOf(`indsats-${indsatsId}`);
  const moves = arrived || indsatsId !== undefined;
  React.useEffect(() => {
    if (!moves) return;
    const place = document.getElementById(placeId) ?? document.getElementById(titleId);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'start' });
  }, [placeId, titleId, moves]);
  return { view, titleId };
}
