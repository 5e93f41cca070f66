import type { SPFI } from '@pnp/sp';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/navigation/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/webs/index.js';

type Raw = Record<string, unknown>;

/** Numbers that SharePoint gives out in the order things are made, and addresses that carry them. */
const GUID = /\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?/gi;
const asText = (value: unknown): string => JSON.stringify(value, (name, part: unknown) => (name.startsWith('odata.') ? undefined : part)).replace(GUID, '');
const byText = (a: unknown, b: unknown): number => (asText(a) < asText(b) ? -1 : 1);

/** A first run that was stopped counts as an upgrade and leaves a note for each version; what the site says it is, is its last. */
const notesOf = (rows: Raw[]): Raw[] =>
  rows
    .filter((row) => String(row['Title']).startsWith('Listernes udgave'))
    .sort(byText)
    .slice(-1);

async function listContents(sp: SPFI, id: string): Promise<Raw> {
  const list = () => sp.web.lists.getById(id);
  const rights = await list().roleAssignments.expand('Member', 'RoleDefinitionBindings').select('Member/Title', 'RoleDefinitionBindings/Name')<Raw[]>();
  return {
    settings: await list().select(
      'Title',
      'Description',
      'EnableVersioning',
      'MajorVersionLimit',
      'EnableModeration',
      'DraftVersionVisibility',
      'HasUniqueRoleAssignments',
    )(),
    fields: (
      await list().fields.select('InternalName', 'Title', 'Description', 'TypeAsString', 'Indexed', 'EnforceUniqueValues', 'Required', 'CustomFormatter')<
        Raw[]
      >()
    ).sort(byText),
    views: (await list().views.select('Title', 'DefaultView', 'ServerRelativeUrl', 'ViewQuery', 'RowLimit', 'CustomFormatter')<Raw[]>()).sort(byText),
    rights: rights.sort(byText),
    notes: notesOf(await list().items.select('Title')<Raw[]>()),
  };
}

/** Everything apply can make or leave on a site, as one text that is the same for two sites that are the same. */
export async function siteContents(sp: SPFI): Promise<string> {
  const lists = await sp.web.lists.select('Id', 'Title')<{ Id: string; Title: string }[]>();
  const contents = [];
  for (const { Id, Title } of lists.sort((a, b) => (a.Title < b.Title ? -1 : 1))) contents.push({ Title, ...(await listContents(sp, Id)) });
  const groups = await sp.web.siteGroups.select('Title', 'OnlyAllowMembersViewMembership')<Raw[]>();
  const menu = await sp.web.navigation.quicklaunch.select('Title', 'Url', 'Children/Title', 'Children/Url').expand('Children')<Raw[]>();
  return asText({ contents, groups: groups.sort(byText), menu: menu.sort(byText) });
}
