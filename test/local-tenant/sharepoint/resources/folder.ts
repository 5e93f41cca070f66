import type { Entity } from '../protocol/node.js';
import type { ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';

/** A list's root folder: its properties only. */
export const folderEntity = (context: Context, list: ListDoc): Entity => ({
  kind: 'entity',
  type: 'SP.Folder',
  path: `Web/GetFolderByServerRelativePath(decodedurl='${list.url}')`,
  properties: () => ({
    Exists: true,
    IsWOPIEnabled: false,
    ItemCount: context.site.items.counters(list.Id).items,
    Name: list.url.slice(list.url.lastIndexOf('/') + 1),
    ProgID: null,
    ServerRelativeUrl: list.url,
    TimeCreated: list.Created,
    TimeLastModified: context.site.items.counters(list.Id).modified,
    UniqueId: list.rootFolderId,
    WelcomePage: '',
  }),
  more: (name) => {
    if (name === 'ContentTypeOrder')
      return list.contentTypes.filter((each) => !each.StringId.startsWith('0x0120')).map((each) => ({ StringValue: each.StringId }));
    if (name === 'UniqueContentTypeOrder') return null;
    if (name === 'ServerRelativePath') return { DecodedUrl: list.url };
    return name === 'IsFolderRenameAllowed' ? false : undefined;
  },
});
