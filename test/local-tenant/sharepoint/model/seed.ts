import { randomUUID } from 'node:crypto';
import { webFields } from './base-fields.js';
import type { ContentTypeDoc, GroupDoc, RoleDoc, WebDoc } from './types.js';

type RoleNumbers = [id: number, order: number, kind: number];

const role = ([Id, Order, RoleTypeKind]: RoleNumbers, Name: string, mask: [string, string], Description: string): RoleDoc => ({
  Id,
  Name,
  Description,
  Hidden: Id === LIMITED,
  Order,
  RoleTypeKind,
  BasePermissions: { High: mask[0], Low: mask[1] },
});

export const FULL_CONTROL = 1073741829;
const EDIT = 1073741830;
const READ = 1073741826;
const LIMITED = 1073741825;
export const FULL_MASK = { High: '2147483647', Low: '4294967295' };

export const ROLES: RoleDoc[] = [
  role([FULL_CONTROL, 1, 5], 'Full Control', [FULL_MASK.High, FULL_MASK.Low], 'Has full control.'),
  role([1073741828, 32, 4], 'Design', ['432', '1012866047'], 'Can view, add, update, delete, approve, and customize.'),
  role([EDIT, 48, 6], 'Edit', ['432', '1011030767'], 'Can add, edit and delete lists; can view, add, update and delete list items and documents.'),
  role([1073741827, 64, 3], 'Contribute', ['432', '1011028719'], 'Can view, add, update, and delete list items and documents.'),
  role([READ, 128, 2], 'Read', ['176', '138612833'], 'Can view pages and list items and download documents.'),
  role(
    [LIMITED, 160, 1],
    'Limited Access',
    ['48', '134287360'],
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
  ),
];

const REGIONAL: WebDoc['regional'] = {
  AdjustHijriDays: 0,
  AlternateCalendarType: 0,
  AM: '',
  CalendarType: 1,
  Collation: 25,
  CollationLCID: 1030,
  DateFormat: 1,
  DateSeparator: '-',
  DecimalSeparator: ',',
  DigitGrouping: '3;0',
  FirstDayOfWeek: 1,
  FirstWeekOfYear: 2,
  IsEastAsia: false,
  IsRightToLeft: false,
  IsUIRightToLeft: false,
  ListSeparator: ';',
  LocaleId: 1030,
  NegativeSign: '-',
  NegNumberMode: 1,
  PM: '',
  PositiveSign: '',
  ShowWeeks: true,
  ThousandSeparator: '.',
  Time24: true,
  TimeMarkerPosition: 0,
  TimeSeparator: ':',
  WorkDayEndHour: 1020,
  WorkDays: 62,
  WorkDayStartHour: 480,
};

const contentType = (StringId: string, Name: string, Description: string, more: Partial<ContentTypeDoc> = {}): ContentTypeDoc => ({
  StringId,
  Name,
  Description,
  Group: 'List Content Types',
  Hidden: false,
  ReadOnly: false,
  Sealed: false,
  fieldLinks: [
    { Id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', Name: 'ContentType', Required: false, Hidden: false },
    { Id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', Name: 'Title', Required: true, Hidden: false },
  ],
  own: {},
  ...more,
});

const SITE_CONTENT_TYPES = (): ContentTypeDoc[] => [
  contentType('0x', 'System', '', { Group: '_Hidden', Hidden: true, Sealed: true, fieldLinks: [] }),
  contentType('0x01', 'Item', 'Create a new list item.'),
  contentType('0x0101', 'Document', 'Create a new document.', { Group: 'Document Content Types' }),
  contentType('0x010101', 'Form', 'Fill out this form.', { Group: 'Document Content Types' }),
  contentType('0x010102', 'Picture', 'Upload an image or a photograph.', { Group: 'Document Content Types' }),
  contentType('0x010105', 'Master Page', 'Create a new master page.', { Group: 'Document Content Types' }),
  contentType('0x0102', 'Event', 'Create a new meeting, deadline or other event.'),
  contentType('0x0104', 'Announcement', 'Create a new news item, status or other short piece of information.'),
  contentType('0x0105', 'Link', 'Create a new link to a Web page or other resource.'),
  contentType('0x0106', 'Contact', 'Store information about a business or personal contact.'),
  contentType('0x0107', 'Message', 'Create a new message.'),
  contentType('0x0108', 'Task', 'Track a work item that you or your team needs to complete.'),
  contentType('0x0120', 'Folder', 'Create a new folder.', { Group: 'Folder Content Types' }),
  contentType('0x012002', 'Discussion', 'Create a new discussion topic.', { Group: 'Folder Content Types' }),
  contentType('0x012004', 'Summary Task', 'Group and describe related tasks that you or your team needs to complete.', { Group: 'Folder Content Types' }),
];

/** The content types of a new list: Item (or Document) and Folder, with ids of their own. */
export const listContentTypes = (main: '0x01' | '0x0101'): ContentTypeDoc[] =>
  SITE_CONTENT_TYPES()
    .filter((each) => each.StringId === main || each.StringId === '0x0120')
    .map((each) => ({ ...each, StringId: `${each.StringId}00${randomUUID().replaceAll('-', '').toUpperCase()}` }));

const WEB_SETTINGS: WebDoc['settings'] = {
  AllowRssFeeds: true,
  AlternateCssUrl: '',
  AppInstanceId: '00000000-0000-0000-0000-000000000000',
  ClassicWelcomePage: null,
  Configuration: 0,
  CustomMasterUrl: '/sites/virksomhedsplaner/_catalogs/masterpage/seattle.master',
  Description: '',
  EnableMinimalDownload: false,
  FooterEmphasis: 0,
  FooterEnabled: false,
  FooterLayout: 0,
  HeaderEmphasis: 0,
  HeaderLayout: 2,
  HideTitleInHeader: false,
  HorizontalQuickLaunch: false,
  IsHomepageModernized: false,
  IsMultilingual: false,
  IsRevertHomepageLinkHidden: false,
  Language: 1033,
  LogoAlignment: 0,
  MasterUrl: '/sites/virksomhedsplaner/_catalogs/masterpage/seattle.master',
  MegaMenuEnabled: true,
  NavAudienceTargetingEnabled: false,
  NoCrawl: false,
  ObjectCacheEnabled: false,
  OverwriteTranslationsOnChange: false,
  QuickLaunchEnabled: true,
  RecycleBinEnabled: true,
  SearchScope: 0,
  SiteLogoUrl: null,
  SyndicationEnabled: true,
  TenantAdminMembersCanShare: 0,
  Title: 'Virksomhedsplaner',
  TreeViewEnabled: false,
  UIVersion: 15,
  UIVersionConfigurationEnabled: false,
  WebTemplate: 'STS',
  WelcomePage: 'SitePages/Forside.aspx',
};

export const newWeb = (now: string): WebDoc => ({
  Id: randomUUID(),
  SiteId: randomUUID(),
  GroupId: '00000000-0000-0000-0000-000000000000',
  Created: now,
  settings: WEB_SETTINGS,
  regional: REGIONAL,
  fields: webFields(),
  contentTypes: SITE_CONTENT_TYPES(),
  associated: { owner: 3, visitor: 4, member: 5 },
  secret: randomUUID(),
  userListId: randomUUID(),
});

const group = (Id: number, Title: string, OwnerId: number): GroupDoc => ({ Id, Title, Description: null, OwnerId, members: [], own: {} });

/** The site's own three groups and the rights they have on the web. */
export const GROUPS: GroupDoc[] = [
  group(3, 'Virksomhedsplaner Ejere', 3),
  group(4, 'Virksomhedsplaner Besøgende', 3),
  group(5, 'Virksomhedsplaner Medlemmer', 3),
];
export const WEB_ROLES: Record<string, number[]> = { '3': [FULL_CONTROL], '4': [READ], '5': [EDIT] };
