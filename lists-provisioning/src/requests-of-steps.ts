import type { SPFI } from '@pnp/sp';
import { NavigationNodes } from '@pnp/sp/navigation/index.js';
import type { IList } from '@pnp/sp/lists/index.js';
import { siteGroups, type FieldDefinition, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import type { Call } from './batch.js';
import { newColumnXml } from './column-schema.js';
import type { KnownIds } from './known-ids.js';
import { viewOf, type RawView } from './read-view.js';
import { hasVisibleMembers } from './rights-changes.js';
import type { Step } from './steps.js';
import { viewChange } from './view-changes.js';

/** AddFieldOptions.AddFieldInternalNameHint, Microsoft Learn: the internal name is the schema's, not made from the heading. */
const INTERNAL_NAME_HINT = 8;

type StepOf<D extends Step['do']> = Extract<Step, { do: D }>;
type Requests = { [D in Step['do']]: (step: StepOf<D>, known: KnownIds) => Call<unknown>[] };

function fieldOf(list: ListDefinition, key: string): FieldDefinition {
  const field = list.fields[key];
  if (field === undefined) throw new TypeError(`${list.key} has no field ${key}`);
  return field;
}

const liveList = ({ web }: SPFI, known: KnownIds, key: string): IList => web.lists.getById(known.listId(key));

function createColumn({ list: key, column }: StepOf<'create-column'>, known: KnownIds): Call<unknown>[] {
  const list = known.definition(key);
  const field = fieldOf(list, column);
  const lookupListId = field.lookupList === undefined ? undefined : known.listId(field.lookupList);
  const SchemaXml = newColumnXml(list, field, lookupListId);
  return [(sp) => liveList(sp, known, key).fields.createFieldAsXml({ SchemaXml, Options: INTERNAL_NAME_HINT })];
}

function changeColumn({ list, columnId, properties, schemaXml }: StepOf<'change-column'>, known: KnownIds): Call<unknown>[] {
  const bodies = [...(schemaXml === undefined ? [] : [{ SchemaXml: schemaXml }]), ...(Object.keys(properties).length === 0 ? [] : [properties])];
  return bodies.map((body) => (sp: SPFI) => liveList(sp, known, list).fields.getById(columnId).update(body, 'SP.Field'));
}

function changeView({ list, viewId, listViewXml, properties }: StepOf<'change-view'>, known: KnownIds): Call<unknown>[] {
  const calls: Call<unknown>[] = [];
  if (listViewXml !== undefined) calls.push((sp) => liveList(sp, known, list).views.getById(viewId).setViewXml(listViewXml));
  if (Object.keys(properties).length > 0) calls.push((sp) => liveList(sp, known, list).views.getById(viewId).update(properties));
  return calls;
}

/** A view gets its page's name first; what it shows follows when its id is known. */
function createView({ list: key, view: name }: StepOf<'create-view'>, known: KnownIds): Call<unknown>[] {
  const list = known.definition(key);
  const view = list.views.find((candidate) => candidate.name === name);
  if (view === undefined) throw new TypeError(`${key} has no view ${name}`);
  const settings = { RowLimit: view.rowLimit ?? 30, ...(view.default === true ? { DefaultView: true } : {}) };
  return [
    async (sp) => {
      const created: RawView = await liveList(sp, known, key).views.add(name, false, settings);
      // PnPjs types the answer as a full view, which it is: the page's address and the XML are among its default properties
      known.followUp(viewChange(list, view, viewOf(created)));
    },
  ];
}

function addLink({ link, title, heading }: StepOf<'add-link'>, known: KnownIds): Call<unknown>[] {
  const url = known.pageUrl(link);
  if (heading !== undefined) return [({ web }) => NavigationNodes(web.navigation.quicklaunch.getById(known.headingId(heading)), 'Children').add(title, url)];
  return [async ({ web }) => known.heading(link, (await web.navigation.quicklaunch.add(title, url)).Id)];
}

const requests: Requests = {
  'create-group': ({ group }, known) => [
    async ({ web }) => {
      const settings = {
        Title: siteGroups[group],
        Description: 'Virksomhedsplaner for Microsoft 365',
        OnlyAllowMembersViewMembership: !hasVisibleMembers(group),
      };
      known.group(group, (await web.siteGroups.add(settings)).Id);
    },
  ],
  'show-members': ({ groupId }) => [({ web }) => web.siteGroups.getById(groupId).update({ OnlyAllowMembersViewMembership: false })],
  'create-list': ({ list }, known) => [async ({ web }) => known.list(list, (await web.lists.add(known.definition(list).urlName)).Id)],
  'set-list': ({ list, settings }, known) => [(sp) => liveList(sp, known, list).update(settings)],
  'name-title-column': ({ list }, known) => [
    (sp) =>
      liveList(sp, known, list)
        .fields.getByInternalNameOrTitle('Title')
        .update({ Title: known.definition(list).titleColumn }, 'SP.Field'),
  ],
  'create-column': createColumn,
  'change-column': changeColumn,
  'create-view': createView,
  'change-view': changeView,
  'remove-view': ({ list, viewId }, known) => [(sp) => liveList(sp, known, list).views.getById(viewId).delete()],
  // nothing is copied: from the first moment nobody but the owners and our groups sees the list; whoever does this keeps full control
  'separate-rights': ({ list }, known) => [(sp) => liveList(sp, known, list).breakRoleInheritance(false, true)],
  grant: ({ list, holder, level }, known) => [(sp) => liveList(sp, known, list).roleAssignments.add(known.holderId(holder), known.roleId(level))],
  revoke: ({ list, holder, roleId }, known) => [(sp) => liveList(sp, known, list).roleAssignments.remove(known.holderId(holder), roleId)],
  'add-link': addLink,
  'remove-link': ({ linkId }) => [({ web }) => web.navigation.quicklaunch.getById(linkId).delete()],
};

/** The requests that carry out one step, in order. */
export function requestsOf(step: Step, known: KnownIds): Call<unknown>[] {
  const make = requests[step.do] as (step: Step, known: KnownIds) => Call<unknown>[];
  return make(step, known);
}
