import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { SPFx, spfi } from '@pnp/sp';
import { concepts, wholeIn } from '@virksomhedsplaner/shared/concepts';
import type { Person } from '@virksomhedsplaner/shared/domain';
import { createPlanEditing, createPlanRepository, readPublishedConcepts } from '@virksomhedsplaner/shared/sharepoint';
import type { DeskPorts } from '../../desk/desk.js';
import { danishHolidays } from './danish-holidays.js';
import { nowIn, todayIn } from './page-clock.js';

/** What writing on the page takes: the lists as the reader may write them, SharePoint's clock, and the reader as the only person known. */
export async function connectDesk(context: WebPartContext, { site, me }: { site: string; me: Person }): Promise<DeskPorts> {
  const { pageContext } = context;
  const sp = spfi(site).using(SPFx(context));
  // without them the product's own can still be written under
  const own = readPublishedConcepts(sp, { site }).catch(() => []);
  return {
    repository: createPlanRepository(sp, { site }),
    editing: createPlanEditing(sp, { site }),
    directory: { byObjectId: (id) => Promise.resolve(id === me.upn ? me : undefined) },
    clock: { today: () => Promise.resolve(todayIn(pageContext)), now: () => Promise.resolve(nowIn(pageContext)) },
    calendar: danishHolidays(),
    concepts: [...wholeIn(await own), ...concepts],
  };
}
