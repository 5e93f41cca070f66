import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import type { Address } from '../../address/use-address.js';
import { statusWords } from '../../ui/status-words.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { choiceIn, everything, writeChoice, type OverviewChoice } from './overview-choice.js';
import { overviewBasis, overviewView, type OverviewBasis, type OverviewView } from './overview-view.js';

export interface OverviewModel {
  basis: OverviewBasis;
  choice: OverviewChoice;
  view: OverviewView;
  /** Changes part of the choice; the address follows. */
  choose(part: Partial<OverviewChoice>): void;
  reset(): void;
}

function hrefWith(href: string, choice: OverviewChoice): string {
  const url = new URL(href);
  writeChoice(url.searchParams, choice);
  return url.href;
}

/** The overview of a book under the choice that stands in the address. */
export function useOverview(book: PlanBook, concept: ShownConcept, { href, go }: Address): OverviewModel {
  const { texts, today } = useSurroundings();
  const basis = React.useMemo(() => overviewBasis(book, concept, today), [book, concept, today]);
  const choice = React.useMemo(() => choiceIn(new URL(href).searchParams), [href]);
  const words = React.useMemo(() => statusWords(texts), [texts]);
  const view = React.useMemo(() => overviewView(basis, choice, words), [basis, choice, words]);
  const choose = (part: Partial<OverviewChoice>): void => go(hrefWith(href, { ...choice, ...part }), 'text' in part ? 'replace' : 'push');
  return { basis, choice, view, choose, reset: () => go(hrefWith(href, everything)) };
}
