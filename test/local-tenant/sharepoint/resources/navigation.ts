import { badRequest, fileNotFound } from '../protocol/errors.js';
import { numberArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { post } from '../protocol/node.js';
import type { ListDoc, NavigationDoc } from '../model/types.js';
import { demand, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { plainBody, textOf } from './body.js';

type Place = NavigationDoc['place'];

const nodesIn = (context: Context, place: Place, parent: number): NavigationDoc[] =>
  context.site.docs
    .all('navigation')
    .filter((node) => node.place === place && node.parent === parent)
    .sort((a, b) => a.order - b.order);

function addNode(context: Context, node: Pick<NavigationDoc, 'Title' | 'Url' | 'IsVisible' | 'place' | 'parent'>): NavigationDoc {
  const all = context.site.docs.all('navigation');
  const Id = 2000 + all.length + Math.max(0, ...all.map((each) => each.Id - 2000));
  const order = 1 + Math.max(0, ...nodesIn(context, node.place, node.parent).map((each) => each.order));
  const doc: NavigationDoc = { Id, IsExternal: /^https?:/i.test(node.Url), order, ...node };
  context.site.docs.put('navigation', Id, doc);
  return doc;
}

export function putOnQuickLaunch(context: Context, list: ListDoc): void {
  addNode(context, { Title: list.Title, Url: `${list.url}/AllItems.aspx`, IsVisible: true, place: 'quicklaunch', parent: 0 });
}

function removeNode(context: Context, node: NavigationDoc): void {
  for (const child of nodesIn(context, node.place, node.Id)) removeNode(context, child);
  context.site.docs.remove('navigation', node.Id);
}

function update(context: Context, node: NavigationDoc, given: Body): void {
  demand(context, 'manageWeb', scopeOf(context.site));
  const { Title, Url, IsVisible } = plainBody(given);
  context.site.docs.put('navigation', node.Id, {
    ...node,
    Title: typeof Title === 'string' ? Title : node.Title,
    Url: typeof Url === 'string' ? Url : node.Url,
    IsVisible: typeof IsVisible === 'boolean' ? IsVisible : node.IsVisible,
  });
}

const nodeEntity = (context: Context, node: NavigationDoc): Entity => ({
  kind: 'entity',
  type: 'SP.NavigationNode',
  path: `Web/Navigation/GetNodeById(${node.Id})`,
  properties: () => ({
    AudienceIds: null,
    CurrentLCID: 1033,
    Id: node.Id,
    IsDocLib: false,
    IsExternal: node.IsExternal,
    IsVisible: node.IsVisible,
    ListTemplateType: 0,
    Title: node.Title,
    Url: node.Url,
  }),
  links: { Children: () => nodes(context, node.place, node.Id) },
  merge: (body) => update(context, node, body),
  remove: () => {
    demand(context, 'manageWeb', scopeOf(context.site));
    removeNode(context, node);
  },
});

function moveAfter(context: Context, place: Place, body: Body): void {
  demand(context, 'manageWeb', scopeOf(context.site));
  const { nodeId, previousNodeId } = plainBody(body);
  const node = context.site.docs.get('navigation', Number(nodeId));
  if (!node) throw fileNotFound();
  const rest = nodesIn(context, place, node.parent).filter((each) => each.Id !== node.Id);
  const at = rest.findIndex((each) => each.Id === Number(previousNodeId)) + 1;
  const ordered = [...rest.slice(0, at), node, ...rest.slice(at)];
  ordered.forEach((each, order) => context.site.docs.put('navigation', each.Id, { ...each, order }));
}

function nodes(context: Context, place: Place, parent = 0): Collection {
  const byId = (id: number): Entity => {
    const node = context.site.docs.get('navigation', id);
    if (!node) throw fileNotFound();
    return nodeEntity(context, node);
  };
  return {
    kind: 'collection',
    type: 'SP.NavigationNode',
    path: parent === 0 ? `Web/Navigation/${place === 'quicklaunch' ? 'QuickLaunch' : 'TopNavigationBar'}` : `Web/Navigation/GetNodeById(${parent})/Children`,
    members: () => nodesIn(context, place, parent).map((node) => nodeEntity(context, node)),
    byKey: (args) => byId(numberArg(args, 'id')),
    create: (given) => {
      demand(context, 'manageWeb', scopeOf(context.site));
      const body = plainBody(given);
      const title = textOf(body, 'Title');
      if (title === '') throw badRequest('The title of the node is empty.');
      return nodeEntity(context, addNode(context, { Title: title, Url: textOf(body, 'Url'), IsVisible: body['IsVisible'] !== false, place, parent }));
    },
    actions: {
      getbyid: { method: 'GET', run: ({ args }) => byId(numberArg(args, 'id')) },
      moveafter: post(({ body }) => moveAfter(context, place, body)),
    },
  };
}

export const navigation = (context: Context): Entity => ({
  kind: 'entity',
  type: 'SP.Navigation',
  path: 'Web/Navigation',
  properties: () => ({ UseShared: false }),
  links: { QuickLaunch: () => nodes(context, 'quicklaunch'), TopNavigationBar: () => nodes(context, 'topnavigationbar') },
  actions: {
    getnodebyid: {
      method: 'GET',
      run: ({ args }) => {
        const node = context.site.docs.get('navigation', numberArg(args, 'id'));
        if (!node) throw fileNotFound();
        return nodeEntity(context, node);
      },
    },
  },
});
