import { listPath } from '../model/list-paths.js';
import type { ListDoc } from '../model/types.js';
import type { Entity } from '../protocol/node.js';
import { nothing } from '../protocol/node.js';
import type { Context } from '../tenant/site.js';
import { contentTypes } from './content-types.js';
import { customisations, empty } from './empty.js';
import { listOwner } from './field-owner.js';
import { listFields } from './fields.js';
import { folderEntity } from './folder.js';
import { forms } from './forms.js';
import { items } from './items.js';
import { userById } from './principals.js';
import { textResources } from './user-resource.js';
import { viewEntity, views } from './views.js';

/** Nothing is protected: what SharePoint answers for a list without information rights management. */
const rightsManagement = (context: Context, list: ListDoc): Entity => ({
  kind: 'entity',
  type: 'SP.InformationRightsManagementSettings',
  path: `${listPath(list)}/InformationRightsManagementSettings`,
  properties: () => ({
    AllowPrint: false,
    AllowScript: false,
    AllowWriteCopy: false,
    DisableDocumentBrowserView: false,
    DocumentAccessExpireDays: 90,
    DocumentLibraryProtectionExpireDate: context.site.clock.iso(),
    EnableDocumentAccessExpire: false,
    EnableDocumentBrowserPublishingView: false,
    EnableGroupProtection: false,
    EnableLicenseCacheExpire: false,
    GroupName: '',
    LicenseCacheExpireDays: 30,
    PolicyDescription: '',
    PolicyTitle: '',
    TemplateId: '',
  }),
});

/** What a list leads to. */
export const listLinks = (context: Context, list: ListDoc): Entity['links'] => ({
  ...customisations(listPath(list)),
  ...textResources(listPath(list), () => ({ title: list.Title, description: String(list.settings['Description']) })),
  Author: () => userById(context, list.authorId),
  ContentTypes: () => contentTypes(context, listOwner(context, list)),
  DefaultView: () => {
    const view = list.views.find((each) => each.DefaultView);
    return view ? viewEntity(context, list, view) : nothing('DefaultView');
  },
  Fields: () => listFields(context, list),
  Forms: () => forms(list),
  InformationRightsManagementSettings: () => rightsManagement(context, list),
  Items: () => items(context, list),
  ParentWeb: () => context.open.web(context),
  RootFolder: () => folderEntity(context, list),
  Subscriptions: () => empty('Microsoft.SharePoint.Webhooks.Subscription', `${listPath(list)}/Subscriptions`),
  Views: () => views(context, list),
});
