import type { Collection, Entity, Node } from '../protocol/node.js';
import { fn, nothing, post, unbuilt, value } from '../protocol/node.js';
import { numberArg, textArg } from '../protocol/arguments.js';
import { accessDenied } from '../protocol/errors.js';
import type { Properties, WebDoc } from '../model/types.js';
import { demand, mayOpenWeb, scopeOf } from '../rights/permissions.js';
import { changeToken } from '../tenant/change-token.js';
import type { Context } from '../tenant/site.js';
import { SITE_PATH, webOf } from '../tenant/site.js';
import { mergeSettings, plainBody, textOf } from './body.js';
import { contentTypes } from './content-types.js';
import { webOwner } from './field-owner.js';
import { customisations } from './empty.js';
import { fields } from './fields.js';
import { groupEntity, siteGroups } from './groups.js';
import { defaultLibrary, listById, listByUrl, lists } from './lists.js';
import { navigation } from './navigation.js';
import { ensureUser, siteUsers, userById, userEntity } from './principals.js';
import { recycleBin } from './recycle.js';
import { regionalSettings } from './regional.js';
import { roleDefinitions } from './roles.js';
import type { Securable } from './securable.js';
import { securableActions, securableLinks, securableMore } from './securable.js';
import { textResources } from './user-resource.js';

function properties(context: Context, web: WebDoc): Properties {
  return {
    ...web.settings,
    Created: web.Created.replace(/Z$/, ''),
    CurrentChangeToken: { StringValue: changeToken(context.site) },
    Id: web.Id,
    LastItemModifiedDate: context.site.clock.iso(),
    LastItemUserModifiedDate: context.site.clock.iso(),
    ResourcePath: { DecodedUrl: context.site.url },
    ServerRelativeUrl: SITE_PATH,
    Url: context.site.url,
  };
}

/** Properties answered only by `$select`. */
const FURTHER: Record<string, unknown> = { ServerRelativePath: { DecodedUrl: SITE_PATH }, SupportedUILanguageIds: [1033, 1030] };

const securable = (context: Context): Securable => ({ context, id: 'web', path: 'Web', scope: () => scopeOf(context.site), isWeb: true });

function associated(context: Context, which: keyof WebDoc['associated']): Node {
  const group = context.site.docs.get('group', webOf(context.site).associated[which]);
  return group ? groupEntity(context, group) : nothing('Group');
}

const texts = (context: Context) => {
  const { Title, Description } = webOf(context.site).settings;
  return { title: String(Title), description: String(Description) };
};

/** The site has no webs but its own. */
const noWebs = (type: string, path: string): Collection => ({ kind: 'collection', type, path, members: () => [] });

const links = (context: Context): Record<string, () => Node> => ({
  ...securableLinks(securable(context)),
  ...customisations('Web'),
  ...textResources('Web', () => texts(context)),
  AllProperties: () => value('AllProperties', { vti_x005f_defaultlanguage: 'en-us' }, 'SP.PropertyValues'),
  AssociatedMemberGroup: () => associated(context, 'member'),
  AssociatedOwnerGroup: () => associated(context, 'owner'),
  AssociatedVisitorGroup: () => associated(context, 'visitor'),
  Author: () => userById(context, context.user.Id),
  AvailableContentTypes: () => contentTypes(context, webOwner(context)),
  AvailableFields: () => fields(context, webOwner(context)),
  ContentTypes: () => contentTypes(context, webOwner(context)),
  CurrentUser: () => userEntity(context, context.user),
  Fields: () => fields(context, webOwner(context)),
  Lists: () => lists(context),
  Navigation: () => navigation(context),
  ParentWeb: () => nothing('ParentWeb'),
  RecycleBin: () => recycleBin(context),
  RegionalSettings: () => regionalSettings(context),
  RoleDefinitions: () => roleDefinitions(context),
  SiteGroups: () => siteGroups(context),
  SiteUsers: () => siteUsers(context),
  Webs: () => ({ ...noWebs('SP.Web', 'Web/Webs'), actions: { add: unbuilt('webs/add') } }),
  WebInfos: () => noWebs('SP.WebInformation', 'Web/WebInfos'),
});

/** The web. Who has no right anywhere in the site is refused: 403. */
export function webEntity(context: Context): Entity {
  if (!mayOpenWeb(context)) throw accessDenied();
  let kept: Properties | undefined;
  return {
    kind: 'entity',
    type: 'SP.Web',
    path: 'Web',
    properties: () => (kept ??= properties(context, webOf(context.site))),
    more: (name) => (Object.hasOwn(FURTHER, name) ? FURTHER[name] : securableMore(securable(context), name)),
    links: links(context),
    actions: {
      ...securableActions(securable(context)),
      ensureuser: post(({ args, body }) =>
        userEntity(context, ensureUser(context, args.positional.length > 0 ? textArg(args, 'logonName') : textOf(plainBody(body), 'logonName'))),
      ),
      defaultdocumentlibrary: fn(() => defaultLibrary(context)),
      getuserbyid: fn(({ args }) => userById(context, numberArg(args, 'userId'))),
      getlist: fn(({ args }) => listByUrl(context, textArg(args, 'strUrl'))),
      getlistusingpath: fn(({ args }) => listByUrl(context, textArg(args, 'DecodedUrl'))),
      getlistbyid: fn(({ args }) => listById(context, textArg(args, 'gListId'))),
      getstorageentity: fn(() => nothing('GetStorageEntity')),
      getsubwebsfilteredforcurrentuser: fn(() => noWebs('SP.WebInformation', 'Web/GetSubwebsFilteredForCurrentUser')),
      hubsitedata: fn(() => nothing('HubSiteData')),
      title: fn(() => value('Title', webOf(context.site).settings['Title'])),
    },
    merge: (body) => {
      demand(context, 'manageWeb', scopeOf(context.site));
      const web = webOf(context.site);
      context.site.docs.put('web', 'web', { ...web, settings: mergeSettings(web.settings, plainBody(body), 'SP.Web') });
    },
  };
}

/** The site collection. */
export const siteEntity = (context: Context): Entity => ({
  kind: 'entity',
  type: 'SP.Site',
  path: 'Site',
  properties: () => ({
    AllowDesigner: true,
    Classification: '',
    CompatibilityLevel: 15,
    CurrentChangeToken: { StringValue: changeToken(context.site) },
    GroupId: webOf(context.site).GroupId,
    HubSiteId: '00000000-0000-0000-0000-000000000000',
    Id: webOf(context.site).SiteId,
    IsHubSite: false,
    LockIssue: null,
    PrimaryUri: context.site.url,
    ReadOnly: false,
    SensitivityLabelId: null,
    ServerRelativeUrl: SITE_PATH,
    ShareByEmailEnabled: true,
    Url: context.site.url,
  }),
  links: { RecycleBin: () => recycleBin(context), RootWeb: () => webEntity(context), Owner: () => userById(context, context.user.Id) },
});
