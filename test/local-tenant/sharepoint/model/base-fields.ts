import type { FieldDoc } from './types.js';
import { kindOf } from './field-kinds.js';

interface Base {
  id: string;
  name: string;
  title: string;
  type: string;
  flags: string;
}

/** id, internal name, title, type, flags: h hidden, r read only, q required. */
const TABLE = `
fa564e0f-0c70-4ab9-b863-0177e6ddd247|Title|Title|Text|q
bc91a437-52e7-49e1-8c4e-4698904b2b6d|LinkTitleNoMenu|Title|Computed|r
82642ec8-ef9b-478f-acf9-31f7d45fbc31|LinkTitle|Title|Computed|r
1d22ea11-1e32-424e-89ab-9fedbadb6ce1|ID|ID|Counter|r
03e45e84-1992-4d42-9116-26f756012634|ContentTypeId|Content Type ID|ContentTypeId|rh
c042a256-787d-4a6f-8a8a-cf6ab767f12d|ContentType|Content Type|Computed|
28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f|Modified|Modified|DateTime|r
8c06beca-0777-48f7-91c7-6da68bc07b69|Created|Created|DateTime|r
1df5e554-ec7e-46a6-901d-d85a3881cb18|Author|Created By|User|r
d31655d1-1d5b-4511-95a1-7a09e9b75bf2|Editor|Modified By|User|r
d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5|owshiddenversion|owshiddenversion|Integer|rh
7841bf41-43d0-4434-9f50-a673baef7631|_UIVersion|UI Version|Integer|rh
dce8262a-3ae9-45aa-aab4-83bd75fb738a|_UIVersionString|Version|Text|r
67df98f4-9dec-48ff-a553-29bece9c5bf4|Attachments|Attachments|Attachments|
fdc3b2ed-5bf2-4835-a4bc-b885f3396a61|_ModerationStatus|Approval Status|ModStat|rh
34ad21eb-75bd-4544-8c73-0e08330291fe|_ModerationComments|Approver Comments|Note|rh
503f1caa-358e-4918-9094-4a2cdc4bc034|Edit|Edit|Computed|r
50a54da4-1528-4e67-954a-e2d24f1e9efb|InstanceID|Instance ID|Integer|rh
ca4addac-796f-4b23-b093-d2a3f65c0774|Order|Order|Number|h
ae069f25-3ac2-4256-b9c3-15dbc15da0e0|GUID|GUID|Guid|rh
94f89715-e097-4e8b-ba79-ea02aa8b7adb|FileRef|URL Path|File|rh
56605df6-8fa1-47e4-a04c-5b384d59609f|FileDirRef|Path|File|rh
8553196d-ec8d-4564-9861-3dbe931050c8|FileLeafRef|Name|File|h
30bb605f-5bae-48fe-b4e3-1f81d9772af9|FSObjType|Item Type|Integer|rh
ba3c27ee-4791-4867-8821-ff99000bac98|PermMask|Effective Permissions Mask|Computed|rh
4b7403de-8d94-43e8-9f0f-137a3e298126|UniqueId|Unique Id|Guid|rh
39360f11-34cf-4356-9945-25c44e68dade|File_x0020_Type|File Type|Text|h
687c7f94-686a-42d3-9b67-2782eac4b4f8|MetaInfo|Property Bag|Note|h
43bdd51b-3c5b-4e78-90a8-fb2087f71e70|_Level|Level|Integer|rh
c101c3e7-122d-4d4d-bc34-58e94a38c816|_IsCurrentVersion|Is Current Version|Boolean|rh
3a6b296c-3f50-445c-a13f-9c679ea9dda3|ComplianceAssetId|Compliance Asset Id|Text|r
17dd8d73-3b77-4f6c-b1f7-9e4e6a2a1b05|_ColorTag|Color Tag|Text|r
`;

/** What a library has beyond it. */
const LIBRARY_TABLE = `
081c6e4c-5c14-4f20-b23e-1a71ceb6a67c|DocIcon|Type|Computed|r
5cc6dc79-3710-4374-b433-61cb4a686c12|LinkFilename|Name|Computed|r
9d30f126-ba48-446b-b8f9-83745f322ebe|LinkFilenameNoMenu|Name|Computed|r
78a07ba4-bda8-4357-9e0f-580d64487583|FileSizeDisplay|File Size|Computed|r
3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b|CheckoutUser|Checked Out To|User|r
`;
/** The one built-in site column that clients' own tests look for. */
const WEB_TABLE = '3c0e9e00-8fcc-479f-9d8d-3447cda34c5b|OtherAddressCountry|Other Address Country/Region|Text|';

const rowsOf = (table: string): Base[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', title = '', type = '', flags = ''] = line.split('|');
      return { id, name, title, type, flags };
    });
const ROWS = rowsOf(TABLE);
const NOT_IN_LIBRARIES = new Set(['Attachments', 'LinkTitle', 'LinkTitleNoMenu']);

const STATUS = ['0;#Approved', '1;#Rejected', '2;#Pending', '3;#Draft', '4;#Scheduled'];

function ownOf(base: Base): FieldDoc['own'] {
  const own = Object.fromEntries(kindOf(base.type).own.map((property) => [property.name, property.otherwise]));
  if (base.type === 'DateTime') own['DisplayFormat'] = 1;
  if (base.type === 'ModStat') own['Choices'] = STATUS;
  return own;
}

const GROUPS: Record<string, string> = { Title: 'Custom Columns', OtherAddressCountry: 'Core Contact and Calendar Columns' };

const toField = (base: Base): FieldDoc => ({
  Id: base.id,
  InternalName: base.name,
  StaticName: base.name,
  Title: base.title,
  Description: '',
  Group: GROUPS[base.name] ?? '_Hidden',
  Required: base.flags.includes('q'),
  Hidden: base.flags.includes('h'),
  ReadOnlyField: base.flags.includes('r'),
  Indexed: false,
  EnforceUniqueValues: false,
  DefaultValue: null,
  DefaultFormula: null,
  ValidationFormula: null,
  ValidationMessage: null,
  CustomFormatter: null,
  JSLink: 'clienttemplates.js',
  Direction: 'none',
  type: base.type,
  own: ownOf(base),
  given: [],
  attributes: {},
  column: base.name === 'Title' ? 'nvarchar1' : '',
  base: true,
  canBeDeleted: false,
});

/** The columns that every list of items has. */
export const baseFields = (): FieldDoc[] => ROWS.map(toField);

/** The columns of a library: no attachments, the file's own instead, and a title that may be empty. */
export const libraryFields = (): FieldDoc[] =>
  [...ROWS.filter((row) => !NOT_IN_LIBRARIES.has(row.name)), ...rowsOf(LIBRARY_TABLE)]
    .map(toField)
    .map((field) => (field.InternalName === 'Title' ? { ...field, Required: false } : field));

/** The site columns of a new web. */
export const webFields = (): FieldDoc[] => [...ROWS, ...rowsOf(WEB_TABLE)].map(toField);
