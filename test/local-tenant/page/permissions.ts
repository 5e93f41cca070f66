import { isRefusal } from './site-rest.js';
import type { SiteRest } from './site-rest.js';

interface Permissions {
  readonly High: number;
  readonly Low: number;
}

const NONE: Permissions = { High: 0, Low: 0 };

/** What the person may do on the site, as SharePoint writes it into the page. Someone the site refuses may do nothing. */
export async function sitePermissions(rest: SiteRest): Promise<Permissions> {
  try {
    const { EffectiveBasePermissions: mask } = await rest.get<{ EffectiveBasePermissions: { High: string; Low: string } }>(
      '/_api/web?$select=EffectiveBasePermissions',
    );
    return { High: Number(mask.High), Low: Number(mask.Low) };
  } catch (error) {
    if (isRefusal(error)) return NONE;
    throw error;
  }
}
