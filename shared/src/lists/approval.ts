import type { PlanState } from '../domain/index.js';

/** SharePoint's column of content approval, as REST names it. Only lists with `contentApproval` have it. */
export const APPROVAL = 'OData__ModerationStatus';

/** SPModerationStatusType, Microsoft Learn: 1 is refused, 2 waits, 3 is a draft. */
export const APPROVED = 0;

export const WAITING = 2;

/** To be written with a row that readers may see; needs the right to approve. */
export const approved: Readonly<Record<string, number>> = { [APPROVAL]: APPROVED };

/** A plan and what hangs on it are approved together, once the plan has been published. */
export const isApproved = (state: PlanState | undefined): boolean => state === 'published' || state === 'archived';
