import { linkTo, type PageTarget, type PlanSeries } from '@virksomhedsplaner/shared/domain';
import { choiceParameters } from '../features/overview/overview-choice.js';

/** The parameters this web part writes; all others belong to the page and are left as they stand. */
const own = ['plan', 'enhed', 'indsats', 'vis', 'udgave', ...Object.values(choiceParameters)];

/** An address without anything this web part put there, and without a place in the page. */
export function pageAddress(href: string): string {
  const url = new URL(href);
  for (const name of own) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** The address of a unit's plan page, or of an indsats on it. */
export function planAddress(href: string, target: PageTarget): string {
  return linkTo(pageAddress(href), target);
}

/** The address of a series's overview, with nothing chosen. */
export function overviewAddress(href: string, series: PlanSeries): string {
  return linkTo(pageAddress(href), series);
}

/** "hilleroed/2022-2024": how a series stands in addresses and in the web part's properties. */
export function seriesKey({ concept, period }: PlanSeries): string {
  return `${concept}/${period}`;
}

/** Reads what `seriesKey` wrote; undefined for anything else. */
export function seriesIn(key: string | undefined): PlanSeries | undefined {
  const [concept, period] = (key ?? '').split('/');
  return concept && period ? { concept, period } : undefined;
}
