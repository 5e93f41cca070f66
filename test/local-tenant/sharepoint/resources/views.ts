import { badRequest, notBuilt, noView, unknownProperty } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import { htmlSchemaXml, isSeenBy, listViewXml, newView, viewUrl } from '../model/views.js';
import type { Json, ListDoc, Properties, ViewDoc } from '../model/types.js';
import { demand, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { isObject, plainBody, textOf } from './body.js';
import { listPath } from '../model/list-paths.js';
import type { Editing } from './view-fields.js';
import { columnName, viewFields } from './view-fields.js';
import { readViewXml } from './view-xml.js';

/** Settable properties that are kept and answered, but mean nothing here. */
const OWN: Record<string, Json> = {
  Aggregations: '',
  AggregationsStatus: 'Off',
  AssociatedContentTypeId: null,
  CalendarViewStyles: null,
  ColumnWidth: null,
  CustomOrder: null,
  DefaultViewForContentType: false,
  EditorModified: false,
  Formats: null,
  GridLayout: null,
  IncludeRootFolder: false,
  ViewJoins: null,
  JSLink: 'clienttemplates.js',
  Method: null,
  MobileDefaultView: false,
  MobileView: true,
  ModerationType: null,
  NewDocumentTemplates: null,
  ViewProjectedFields: null,
  StyleId: null,
  TabularView: true,
  Toolbar: '',
  ToolbarTemplateName: null,
  ViewData: '',
  ViewType2: null,
  VisualizationInfo: null,
};
const SETTABLE: Record<string, 'string' | 'number' | 'boolean'> = {
  Title: 'string',
  DefaultView: 'boolean',
  Hidden: 'boolean',
  ViewQuery: 'string',
  RowLimit: 'number',
  Paged: 'boolean',
  Scope: 'number',
  CustomFormatter: 'string',
};

function properties(view: ViewDoc): Properties {
  const own = { ...OWN, MobileDefaultView: view.DefaultView, ...view.own };
  return {
    ...own,
    BaseViewId: '1',
    ContentTypeId: { StringValue: '0x' },
    CustomFormatter: view.CustomFormatter,
    DefaultView: view.DefaultView,
    Hidden: view.Hidden,
    HtmlSchemaXml: htmlSchemaXml(view),
    Id: view.Id,
    ImageUrl: '/_layouts/15/images/generic.png?rev=47',
    ListViewXml: listViewXml(view),
    OrderedView: false,
    Paged: view.Paged,
    PersonalView: view.PersonalView,
    ViewQuery: view.ViewQuery,
    ReadOnlyView: false,
    RequiresClientIntegration: false,
    RowLimit: view.RowLimit,
    Scope: view.Scope,
    ServerRelativePath: { DecodedUrl: view.url },
    ServerRelativeUrl: view.url,
    Threaded: false,
    Title: view.Title,
    ViewType: 'HTML',
  };
}

/** Lays a body over a view. Unknown names, and ViewTypeKind with them, are refused: 400. */
function mergeView(view: ViewDoc, body: Body): ViewDoc {
  const next: Record<string, Json> = {};
  const own = { ...view.own };
  for (const [name, content] of Object.entries(body)) {
    const type = Object.hasOwn(SETTABLE, name) ? SETTABLE[name] : undefined;
    if (type !== undefined) {
      if (typeof content !== type && !(content === null && name === 'CustomFormatter'))
        throw badRequest(`An unexpected value was found when converting the property '${name}'.`);
      next[name] = content;
    } else if (name in OWN) own[name] = content;
    else throw unknownProperty(name, 'SP.View');
  }
  return { ...view, ...next, own };
}

const currentList = (context: Context, list: ListDoc): ListDoc => context.site.docs.get('list', list.Id) ?? list;

function demandView(context: Context, list: ListDoc, view: ViewDoc): void {
  const mine = view.PersonalView && view.ownerId === context.user.Id;
  demand(context, mine ? 'managePersonalViews' : 'manageLists', scopeOf(context.site, list.Id));
}

/** A personal view never becomes the list's default: that is everyone's. */
function save(context: Context, list: ListDoc, given: ViewDoc): void {
  const view = given.PersonalView ? { ...given, DefaultView: false } : given;
  demandView(context, list, view);
  const now = currentList(context, list);
  const others = now.views.filter((each) => each.Id !== view.Id).map((each) => (view.DefaultView ? { ...each, DefaultView: false } : each));
  const at = now.views.findIndex((each) => each.Id === view.Id);
  const views = at < 0 ? [...others, view] : [...others.slice(0, at), view, ...others.slice(at)];
  context.site.docs.put('list', list.Id, { ...now, views });
}

const latest = (context: Context, list: ListDoc, view: ViewDoc): ViewDoc => currentList(context, list).views.find((each) => each.Id === view.Id) ?? view;

function remove(context: Context, list: ListDoc, view: ViewDoc): void {
  demandView(context, list, view);
  const now = currentList(context, list);
  context.site.docs.put('list', list.Id, { ...now, views: now.views.filter((each) => each.Id !== view.Id) });
}

const editing = (context: Context, list: ListDoc, view: ViewDoc): Editing => ({
  names: () => latest(context, list, view).fields,
  edit: (fields) => save(context, list, { ...latest(context, list, view), fields }),
});

export const viewEntity = (context: Context, list: ListDoc, view: ViewDoc): Entity => {
  let kept: Properties | undefined;
  return {
    kind: 'entity',
    type: 'SP.View',
    path: `${listPath(list)}/Views(guid'${view.Id}')`,
    properties: () => (kept ??= properties(view)),
    links: { ViewFields: () => viewFields(list, view.Id, editing(context, list, view)) },
    actions: {
      setviewxml: post(({ args, body }) =>
        save(context, list, readViewXml(latest(context, list, view), args.named.get('viewxml') ?? plainBody(body)['viewXml'] ?? null)),
      ),
      renderashtml: fn(() => {
        throw notBuilt('views/RenderAsHtml');
      }),
    },
    merge: (body) => save(context, list, mergeView(latest(context, list, view), plainBody(body))),
    remove: () => remove(context, list, view),
  };
};

function create(context: Context, list: ListDoc, given: Body): Entity {
  const body = plainBody(isObject(given['parameters']) ? given['parameters'] : given);
  const { PersonalView, ViewFields, Scope: _scope, ...rest } = body;
  const title = textOf(body, 'Title');
  const now = currentList(context, list);
  const names = Array.isArray(ViewFields) ? ViewFields.map((name) => columnName(now, String(name))) : ['LinkTitle'];
  const blank = newView(title, { url: viewUrl(now, title), isDefault: false, fields: names, ownerId: context.user.Id });
  const view = mergeView({ ...blank, PersonalView: PersonalView === true }, rest);
  save(context, list, view);
  return viewEntity(context, list, view);
}

export function views(context: Context, list: ListDoc): Collection {
  const all = (): ViewDoc[] => currentList(context, list).views.filter((view) => isSeenBy(view, context.user.Id));
  const find = (test: (view: ViewDoc) => boolean): Entity => {
    const view = all().find(test);
    if (!view) throw noView();
    return viewEntity(context, list, view);
  };
  const byId = (id: string): Entity => find((view) => view.Id === id.replace(/[{}]/g, '').toLowerCase());
  return {
    kind: 'collection',
    type: 'SP.View',
    path: `${listPath(list)}/Views`,
    members: () => all().map((view) => viewEntity(context, list, view)),
    byKey: (args) => byId(textArg(args, 'id')),
    create: (body) => create(context, list, body),
    actions: {
      getbyid: fn(({ args }) => byId(textArg(args, 'guidId'))),
      getbytitle: fn(({ args }) => {
        const title = textArg(args, 'strTitle');
        return find((view) => view.Title === title);
      }),
      add: post(({ body }) => create(context, list, body)),
    },
  };
}
