import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook, PlanSeries } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import type { Address } from '../../address/use-address.js';
import { statusWords } from '../../ui/status-words.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { choiceIn, everything, writeChoice, type OverviewChoice } from './overview-choice.js';
import { remember, remembered } from './overview-memory.js';
import { overviewBasis, type OverviewBasis } from './overview-basis.js';
import type { ViewWords } from './overview-blocks.js';
import { overviewView, type OverviewView } from './overview-view.js';
import { prepareSearch } from './text-search.js';

export interface OverviewModel {
  basis: OverviewBasis;
  choice: OverviewChoice;
  view: OverviewView;
  /** Changes part of the choice; the address follows. */
  choose(part: Partial<OverviewChoice>): void;
  reset(): void;
  /** The address with part of the choice changed. */
  hrefFor(part: Partial<OverviewChoice>): string;
}

function hrefWith(href: string, choice: OverviewChoice): string {
  const url = new URL(href);
  writeChoice(url.searchParams, choice);
  return url.href;
}

/** A reader who comes back by the bare address finds the view as it was left. */
function useRemembered(series: PlanSeries, { href, go }: Address): void {
  const first = React.useRef({ series, href, go });
  React.useLayoutEffect(() => {
    const kept = remembered(first.current.series, first.current.href);
    if (kept !== undefined) first.current.go(hrefWith(first.current.href, kept), 'replace');
  }, []);
}

/** The overview of a book under the choice that stands in the address. */
export function useOverview(book: PlanBook, concept: ShownConcept, { href, go }: Address): OverviewModel {
  const { texts, today, strings } = useSurroundings();
  const basis = React.useMemo(() => overviewBasis(book, concept, today), [book, concept, today]);
  const choice = React.useMemo(() => choiceIn(new URL(href).searchParams), [href]);
  const words = React.useMemo(
    (): ViewWords => ({ statuses: statusWords(texts), withoutTheme: strings.overview.withoutTheme, withoutTargetGroup: strings.overview.withoutTargetGroup }),
    [texts, strings],
  );
  const view = React.useMemo(() => overviewView(basis, choice, words), [basis, choice, words]);
  useRemembered(book, { href, go });
  React.useEffect(() => prepareSearch(basis.rows), [basis]);
  const choose = (part: Partial<OverviewChoice>): void => {
    const next = { ...choice, ...part };
    remember(book, next);
    go(hrefWith(href, next), Object.keys(part).join() === 'text' ? 'replace' : 'push');
  };
  const reset = (): void => choose({ ...everything, shownBy: choice.shownBy, sortedBy: choice.sortedBy });
  return { basis, choice, view, choose, reset, hrefFor: (part) => hrefWith(href, { ...choice, ...part }) };
}
