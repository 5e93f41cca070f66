import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { SPFx, spfi } from '@pnp/sp';
import { createPlanReader } from '@virksomhedsplaner/shared/sharepoint';
import type { PlanReader } from '../../app/remember-reads.js';

/** The plans in a site's lists, read as the person who looks at the page. */
export function connectPlans(context: WebPartContext, site: string): PlanReader {
  return createPlanReader(spfi(site).using(SPFx(context)), { site });
}
