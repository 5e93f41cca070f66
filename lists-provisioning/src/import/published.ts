import { isApproved } from '@virksomhedsplaner/shared/lists';
import { isPublicRow } from '../side-rows/write-side-rows.js';
import type { SiteChanges } from './diff.js';
import type { Published } from './site/missing-rights.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedPlan, WantedPlans } from './wanted.js';

/** Keys of the file's plans that are published when it has been written: as the site has it, for a new plan as the file says. */
export function publishedPlans({ plans }: WantedPlans, site: SiteContent): Set<string> {
  const stateOf = ({ key, state }: WantedPlan) => site.plans.find((plan) => plan.key === key)?.state ?? state;
  return new Set(plans.filter((plan) => isApproved(stateOf(plan))).map(({ key }) => key));
}

/** Whether an indsats of the file, by its key, is in a published plan. */
export function publicIndsats({ indsatser }: WantedPlans, published: ReadonlySet<string>): (key: string) => boolean {
  const planOf = new Map(indsatser.map((indsats) => [indsats.key, indsats.planKey]));
  return (key) => published.has(planOf.get(key) ?? '');
}

/** What readers will see once the file has been written. */
export function publishedAfter(wanted: WantedPlans, changes: SiteChanges, content: SiteContent): Published {
  const plans = publishedPlans(wanted, content);
  const isPublic = publicIndsats(wanted, plans);
  return { plan: (key) => plans.has(key), side: ({ row }) => isPublicRow(row, { changes: changes.side, isPublic }) };
}
