import type { PageContext } from '@microsoft/sp-page-context';
import type { Person } from '@virksomhedsplaner/shared/domain';

const CLAIM = /^i:0#\.f\|membership\|/i;

/** Who looks at the page; undefined for guests and for nobody in particular, who cannot write. */
export function readerOf({ user }: Pick<PageContext, 'user'>): Person | undefined {
  const upn = user.loginName.replace(CLAIM, '').toLowerCase();
  const outside = user.isAnonymousGuestUser || user.isExternalGuestUser || upn.includes('#ext#') || !upn.includes('@');
  return outside ? undefined : { upn, name: user.displayName };
}
