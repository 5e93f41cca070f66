import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import type { Site } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { startSharePoint, type RunningSharePoint } from '../../local-tenant/sharepoint/start.js';
import { demoPeople } from '../../demo/people.js';

export interface ProvisionedSite extends Site {
  tenant: RunningSharePoint;
}

/** A site in the local tenant with all lists and nobody's plans; the demo people are in its directory. */
export async function provisionedSite(): Promise<ProvisionedSite> {
  const tenant = await startSharePoint({ people: demoPeople(), apps: [{ id: 'bot', right: 'write' }] });
  const sp = connectSharePoint(tenant.site, () => Promise.resolve('app:provisioner'));
  await provisionSite(sp);
  return { tenant, sp, address: tenant.site };
}
