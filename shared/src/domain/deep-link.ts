import type { PlanSeries } from './plan-book.js';

/** A screen beside the overview and the unit's plan page, which need no name. */
export type PageView = 'answers' | 'indsats' | 'edit';

/** What an address of the intranet page points at; the rest of the address belongs to the page. */
export interface PageTarget extends PlanSeries {
  unit?: string;
  indsatsId?: number;
  view?: PageView;
  /** The plan page as it may leave the municipality. HU-21. */
  external?: boolean;
}

/** How the views stand in addresses, which people read and send on. */
const viewWords: Readonly<Record<PageView, string>> = { answers: 'mine-svar', indsats: 'indsats', edit: 'rediger' };
const EXTERNAL = 'ekstern';

/** The address that opens a unit's plan page, at an indsats if one is named: `?plan=hilleroed/2022-2024&enhed=…&indsats=12`. */
export function linkTo(page: string, target: PageTarget): string {
  const parameters = [
    ['plan', `${target.concept}/${target.period}`],
    ...(target.unit === undefined ? [] : [['enhed', target.unit]]),
    ...(target.indsatsId === undefined ? [] : [['indsats', String(target.indsatsId)]]),
    ...(target.view === undefined ? [] : [['vis', viewWords[target.view]]]),
    ...(target.external === true ? [['udgave', EXTERNAL]] : []),
  ];
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `${page}${page.includes('?') ? '&' : '?'}${query}`;
}

function viewIn(word: string | null): PageView | undefined {
  return (Object.keys(viewWords) as PageView[]).find((view) => viewWords[view] === word);
}

function positiveInteger(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** Reads an address made by `linkTo`; parts that make no sense are left out. */
export function targetIn(parameters: { get(name: string): string | null }): Partial<PageTarget> {
  const [concept, period] = (parameters.get('plan') ?? '').split('/');
  const unit = parameters.get('enhed');
  const indsatsId = positiveInteger(parameters.get('indsats'));
  const view = viewIn(parameters.get('vis'));
  return {
    ...(concept && period ? { concept, period } : {}),
    ...(unit ? { unit } : {}),
    ...(indsatsId === undefined ? {} : { indsatsId }),
    ...(view === undefined ? {} : { view }),
    ...(parameters.get('udgave') === EXTERNAL ? { external: true } : {}),
  };
}
