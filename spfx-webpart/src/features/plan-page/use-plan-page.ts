import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { useSurroundings } from '../../ui/surroundings.js';
import { planPageView, type PlanPageView } from './plan-page-view.js';

export interface PlanPageModel {
  view: PlanPageView | undefined;
  titleId: string;
}

interface Wanted {
  book: PlanBook;
  concept: ShownConcept;
  unit: string;
  indsatsId: number | undefined;
  /** The reader came here from another view: the focus goes along. */
  arrived: boolean;
}

/** A unit's plan. The focus goes to the indsats that the address names, or to the title of a plan one has just come to. */
export function usePlanPage({ book, concept, unit, indsatsId, arrived }: Wanted): PlanPageModel {
  const { today, idOf } = useSurroundings();
  const view = React.useMemo(() => planPageView(unit, { book, concept, today }), [unit, book, concept, today]);
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
