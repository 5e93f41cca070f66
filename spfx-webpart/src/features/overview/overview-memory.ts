import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import { choiceIn, choiceParameters, writeChoice, type OverviewChoice } from './overview-choice.js';

const keyOf = ({ concept, period }: PlanSeries): string => `virksomhedsplaner/oversigt/${concept}/${period}`;

/** Keeps how a reader looks at the plans, in the reader's own browser. A browser that keeps nothing is no fault. */
export function remember(series: PlanSeries, choice: OverviewChoice): void {
  const parameters = new URLSearchParams();
  // what was searched for last week is no view
  writeChoice(parameters, { ...choice, text: '' });
  try {
    window.localStorage.setItem(keyOf(series), parameters.toString());
  } catch {
    return;
  }
}

/** How the reader left the plans, unless the address says what to show: a link opens the same for everybody. */
export function remembered(series: PlanSeries, href: string): OverviewChoice | undefined {
  const { searchParams } = new URL(href);
  if ([...Object.values(choiceParameters), 'plan'].some((name) => searchParams.has(name))) return undefined;
  try {
    const kept = window.localStorage.getItem(keyOf(series));
    return kept === null || kept === '' ? undefined : choiceIn(new URLSearchParams(kept));
  } catch {
    return undefined;
  }
}
