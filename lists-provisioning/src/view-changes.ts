import type { ListDefinition, ViewDefinition } from '@virksomhedsplaner/shared/lists';
import { differenceOf, type Compared } from './differences.js';
import type { LiveList, LiveView } from './live-site.js';
import type { Step, ViewProperties } from './steps.js';
import { changedViewXml, viewColumns, viewQuery, viewRowLimit } from './view-schema.js';
import { canonicalXml } from './xml.js';

function contentDifferences(list: ListDefinition, view: ViewDefinition, live: LiveView): Compared<never>[] {
  const compared: Compared<never>[] = [
    { what: 'kolonner', is: live.fields.join(', '), wanted: viewColumns(list, view).join(', ') },
    { what: 'rækker pr. side', is: live.rowLimit, wanted: viewRowLimit(view) },
  ];
  // the query's own language is for nobody to read
  if (live.query !== canonicalXml(viewQuery(list, view))) compared.push({ what: 'filter, gruppering eller sortering', is: 'en anden', wanted: 'vores' });
  return compared.filter(({ is, wanted }) => is !== wanted);
}

function propertyDifferences(view: ViewDefinition, live: LiveView): Compared<ViewProperties>[] {
  const compared: Compared<ViewProperties>[] = [{ what: 'navn', is: live.title, wanted: view.title, properties: { Title: view.title } }];
  if (view.default === true) compared.push({ what: 'standardvisning', is: live.default, wanted: true, properties: { DefaultView: true } });
  if (view.formatter !== undefined && live.formatter !== view.formatter) {
    compared.push({
      what: 'formatering',
      is: live.formatter === undefined ? 'ingen' : 'en anden',
      wanted: 'vores',
      properties: { CustomFormatter: view.formatter },
    });
  }
  return compared.filter(({ is, wanted }) => is !== wanted);
}

/** What a live view lacks; also used right after a view was made, when it has only a name. */
export function viewChange(list: ListDefinition, view: ViewDefinition, live: LiveView): (Step & { do: 'change-view' })[] {
  const content = contentDifferences(list, view, live);
  const property = propertyDifferences(view, live);
  if (content.length + property.length === 0) return [];
  const properties: ViewProperties = Object.assign({}, ...property.map((entry) => entry.properties ?? {}));
  const listViewXml = content.length === 0 ? {} : { listViewXml: changedViewXml(live.listViewXml, list, view) };
  return [
    {
      do: 'change-view',
      list: list.key,
      view: view.name,
      viewId: live.id,
      ...listViewXml,
      properties,
      differences: [...content, ...property].map(differenceOf),
    },
  ];
}

/** Made by a second run at the same moment: SharePoint gives its page a digit, and it has the name that ours has, or had at first. */
function twinViews(view: ViewDefinition, live: LiveList): LiveView[] {
  return live.views.filter(({ name, title }) => new RegExp(`^${view.name}\\d+$`, 'i').test(name) && [view.name, view.title].includes(title));
}

/** Views are found again by their page's name, so that a renamed view is a change and not a second view. */
export function viewChanges(list: ListDefinition, live: LiveList | undefined): Step[] {
  return list.views.flatMap((view): Step[] => {
    const found = live?.views.find(({ name }) => name.toLowerCase() === view.name.toLowerCase());
    if (live === undefined || found === undefined) return [{ do: 'create-view', list: list.key, view: view.name }];
    const twins = twinViews(view, live).map(({ id }): Step => ({ do: 'remove-view', list: list.key, view: view.name, viewId: id }));
    return [...viewChange(list, view, found), ...twins];
  });
}
