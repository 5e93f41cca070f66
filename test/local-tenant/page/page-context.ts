import type { DirectoryPerson } from './options.js';
import type { Culture } from './visitor.js';

interface PageContextFacts {
  readonly origin: string;
  readonly site: string;
  readonly siteTitle: string;
  /** Server-relative path of the page. */
  readonly path: string;
  readonly culture: Culture;
  readonly person: DirectoryPerson;
  readonly userId: number;
  readonly permissions: { readonly High: number; readonly Low: number };
  readonly formDigest: string;
}

const LANGUAGE: Readonly<Record<Culture, number>> = { 'da-DK': 1030, 'en-US': 1033 };
const id = (digit: number): string => '########-####-####-####-############'.replaceAll('#', String(digit));
/** Stops the prefetch of access tokens, which the local tenant has no issuer for. */
const NO_TOKEN_PREFETCH = '2bf3e1ce-55da-4552-bc41-e3d072202d3c';

/** `spPageContextInfo` as SharePoint writes it into a page; SPFx and PnPjs read the site, the person and the digest from it. */
export function pageContext(facts: PageContextFacts): Record<string, unknown> {
  return { ...siteContext(facts), ...personContext(facts), ...tenantContext(facts), webTimeZoneData: copenhagen() };
}

function siteContext({ origin, site, siteTitle, path, culture }: PageContextFacts): Record<string, unknown> {
  const language = LANGUAGE[culture];
  return {
    webAbsoluteUrl: origin + site,
    webServerRelativeUrl: site,
    siteAbsoluteUrl: origin + site,
    siteServerRelativeUrl: site,
    portalUrl: `${origin}/`,
    serverRequestPath: path,
    layoutsUrl: '_layouts/15',
    webId: id(1),
    siteId: id(2),
    listId: '',
    webTitle: siteTitle,
    webTemplate: '68',
    webLanguage: language,
    currentLanguage: language,
    currentCultureName: culture,
    currentUICultureName: culture,
    isNoScriptEnabled: true,
    isSPO: true,
  };
}

function personContext({ person, userId, permissions }: PageContextFacts): Record<string, unknown> {
  return {
    userId,
    userDisplayName: person.displayName,
    userLoginName: person.upn,
    userEmail: person.upn,
    userPrincipalName: person.upn,
    systemUserKey: `i:0h.f|membership|${person.objectId}@live.com`,
    aadUserId: person.objectId,
    isAnonymousGuestUser: false,
    isExternalGuestUser: false,
    isSiteAdmin: person.siteAdmin ?? false,
    webPermMasks: permissions,
  };
}

function tenantContext({ formDigest }: PageContextFacts): Record<string, unknown> {
  return {
    aadTenantId: id(3),
    aadInstanceUrl: 'https://login.microsoftonline.com',
    aadSessionId: '',
    msGraphEndpointUrl: 'graph.microsoft.com',
    env: 'prod',
    farmLabel: 'local',
    cloudType: 'prod',
    CorrelationId: id(5),
    formDigestValue: formDigest,
    formDigestTimeoutSeconds: 1800,
    themeCacheToken: '',
    cdnPrefix: '',
    ExpFeatures: [],
    killSwitches: { [NO_TOKEN_PREFETCH]: true },
    ECSClientFeatures: {},
  };
}

/** Romance Standard Time: the last Sunday of March and of October. */
function copenhagen(): Record<string, unknown> {
  const change = (Month: number, Hour: number): Record<string, number> => ({
    Year: 0,
    Month,
    DayOfWeek: 0,
    Day: 5,
    Hour,
    Minute: 0,
    Second: 0,
    Milliseconds: 0,
  });
  return {
    Description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris',
    Id: 3,
    Bias: -60,
    StandardBias: 0,
    DaylightBias: -60,
    DaylightDate: change(3, 2),
    StandardDate: change(10, 3),
  };
}
