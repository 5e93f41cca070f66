import type { PageContextInfo } from './runtime-types.js';

/** Sorts SharePoint's flat page information into the parts that the runtime's PageContext is initialised with. */
export function contextParts(info: PageContextInfo): Record<string, unknown> {
  return {
    aadInfo: { instanceUrl: info['aadInstanceUrl'], tenantId: info['aadTenantId'], userId: info['aadUserId'] },
    cultureInfo: { currentCultureName: info['currentCultureName'], currentUICultureName: info['currentUICultureName'], isRightToLeft: false },
    site: {
      absoluteUrl: info['siteAbsoluteUrl'],
      serverRelativeUrl: info['siteServerRelativeUrl'],
      id: info['siteId'],
      correlationId: info['CorrelationId'],
      isNoScriptEnabled: info['isNoScriptEnabled'],
      serverRequestPath: info['serverRequestPath'],
      sitePagesEnabled: true,
      recycleBinItemCount: 0,
    },
    web: {
      absoluteUrl: info['webAbsoluteUrl'],
      serverRelativeUrl: info['webServerRelativeUrl'],
      id: info['webId'],
      title: info['webTitle'],
      language: info['webLanguage'],
      permissions: info['webPermMasks'],
      templateName: info['webTemplate'],
      isAppWeb: false,
      logoUrl: '',
    },
    user: {
      displayName: info['userDisplayName'],
      email: info['userEmail'],
      loginName: info['userLoginName'],
      isAnonymousGuestUser: info['isAnonymousGuestUser'],
      isExternalGuestUser: info['isExternalGuestUser'],
      preferUserTimeZone: false,
    },
    featureInfo: {},
  };
}
