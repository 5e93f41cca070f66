import type { PlanSeries } from './plan-book.js';

/** What an address of the intranet page points at; the rest of the address belongs to the page. */
export interface PageTarget extends PlanSeries {
  unit?: string;
  indsatsId?: number;
}

/** The address that opens a unit's plan page, at an indsats if one is named: `?plan=hilleroed/2022-2024&enhed=…&indsats=12`. */
export function linkTo(page: string, target: PageTarget): string {
  const parameters = [
    ['plan', `${target.concept}/${target.period}`],
    ...(target.unit === undefined ? [] : [['enhed', target.unit]]),
    ...(target.indsatsId === undefined ? [] : [['indsats', String(target.indsatsId)]]),
  ];
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `${page}${page.includes('?') ? '&' : '?'}${query}`;
}

function positiveInteger(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** Reads an address made by `linkTo`; parts that make no sense are left out. */
export function targetIn(parameters: { get(name: string): string | null }): Partial<PageTarget> {
  const [concept, period] = (parameters.get('plan') ?? '').split('/');
  const unit = parameters.get('enhed');
  const indsatsId = positiveInteger(parameters.get('indsats'));
  return {
    ...(concept && period ? { concept, period } : {}),
    ...(unit ? { unit } : {}),
    ...(indsatsId === undefined ? {} : { indsatsId }),
  };
}
