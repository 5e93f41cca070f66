import type { ListDefinition } from '@virksomhedsplaner/shared/lists';
import { columnChanges, titleColumnChange, type LookupNames } from './column-changes.js';
import { differenceOf, type Compared } from './differences.js';
import { linkChanges } from './link-changes.js';
import type { LiveList, LiveSite } from './live-site.js';
import { extraRights, groupChanges, groupConflicts, rightsChanges } from './rights-changes.js';
import type { Conflict, Extra, ListSettings, SitePlan, Step } from './steps.js';
import { siteVersion } from './upgrades.js';
import { viewChanges } from './view-changes.js';

const PLAIN_LIST = 100;
/**
 * DraftVisibilityType, Microsoft Learn: 1 lets everybody see drafts who may edit the list (plan writers, the secretariat), and nobody
 * who may only read. 2 would hide what import wrote, and what a colleague wrote, from the plan writers.
 */
const DRAFTS_FOR_EDITORS = 1;
/** As SharePoint starts every list: whoever reads sees drafts. */
const DRAFTS_FOR_READERS = 0;
const DRAFT_WORDS: Record<number, string> = { 0: 'alle, der kan læse', 1: 'dem, der kan rette', 2: 'forfatteren og dem, der kan godkende' };

const versionSettings = ({ versions }: ListDefinition): ListSettings =>
  versions === 0 ? { EnableVersioning: false } : { EnableVersioning: true, MajorVersionLimit: versions };

const approvalSettings = ({ contentApproval = false }: ListDefinition): ListSettings =>
  contentApproval ? { EnableModeration: true, DraftVersionVisibility: DRAFTS_FOR_EDITORS } : { EnableModeration: false };

/** Who sees drafts matters only where there are any. */
function draftSettings(list: ListDefinition, is: number): Compared<ListSettings>[] {
  if (list.contentApproval !== true) return [];
  const words = (value: number): string => DRAFT_WORDS[value] ?? String(value);
  return [{ what: 'kladder ses af', is: words(is), wanted: words(DRAFTS_FOR_EDITORS), properties: approvalSettings(list) }];
}

/** As SharePoint makes a list: under its address' name, without a description. */
const newList = (list: ListDefinition) => ({ title: list.urlName, description: '', versions: -1, contentApproval: false, draftsSeenBy: DRAFTS_FOR_READERS });

function listSettings(list: ListDefinition, live: LiveList | undefined): Compared<ListSettings>[] {
  const now = live ?? newList(list);
  return [
    // the secretariat may give the list another title later; only the first one is ours
    { what: 'titel', is: now.title === list.urlName ? list.urlName : list.title, wanted: list.title, properties: { Title: list.title } },
    { what: 'beskrivelse', is: now.description, wanted: list.description, properties: { Description: list.description } },
    { what: 'versioner', is: now.versions, wanted: list.versions, properties: versionSettings(list) },
    { what: 'godkendelse af indhold', is: now.contentApproval, wanted: list.contentApproval === true, properties: approvalSettings(list) },
    ...draftSettings(list, now.draftsSeenBy),
  ];
}

function settingsChange(list: ListDefinition, live: LiveList | undefined): Step[] {
  const compared = listSettings(list, live).filter(({ is, wanted }) => is !== wanted);
  if (compared.length === 0) return [];
  const settings: ListSettings = Object.assign({}, ...compared.map(({ properties }) => properties ?? {}));
  const differences = live === undefined ? [] : compared.map(differenceOf);
  return [{ do: 'set-list', list: list.key, settings, differences }];
}

function listConflicts(list: ListDefinition, live: LiveList | undefined, site: LiveSite): Conflict[] {
  if (live !== undefined && live.template !== PLAIN_LIST) {
    return [
      {
        list: list.key,
        is: `en liste eller et bibliotek af en anden slags (${live.template})`,
        wanted: `en almindelig liste på adressen Lists/${list.urlName}`,
        advice: 'Flyt indholdet, slet den, og kør kommandoen igen.',
      },
    ];
  }
  const titled = live === undefined || live.title === list.urlName;
  const namesake = titled && site.allLists.find(({ title, urlName }) => title.toLowerCase() === list.title.toLowerCase() && urlName !== list.urlName);
  if (!namesake) return [];
  return [
    {
      list: list.key,
      is: `en anden liste med titlen «${namesake.title}» (${namesake.urlName})`,
      wanted: `at titlen «${list.title}» er ledig`,
      advice: 'Giv den anden liste en anden titel, og kør kommandoen igen.',
    },
  ];
}

function extraColumns(list: ListDefinition, live: LiveList): Extra[] {
  const ours = new Set(Object.values(list.fields).map(({ internalName }) => internalName));
  return live.columns
    .filter(({ builtin, internalName }) => !builtin && !ours.has(internalName))
    .map(({ title, internalName }) => ({ list: list.key, what: 'column', name: `${title} (${internalName})` }));
}

function lookupNames(lists: readonly ListDefinition[], site: LiveSite): LookupNames {
  const liveOf = (urlName: string): LiveList | undefined => site.lists.find((live) => live.urlName === urlName);
  return {
    nameOf: (id) => site.lists.find((live) => live.id === id)?.title ?? 'en anden liste',
    target: (key) => {
      const list = lists.find((candidate) => candidate.key === key);
      if (list === undefined) throw new TypeError(`a lookup names the list ${key}, which is not defined`);
      const id = liveOf(list.urlName)?.id;
      return { title: list.title, ...(id === undefined ? {} : { id }) };
    },
  };
}

/** A site that a later version of this program has set up: going back would undo it. */
function versionConflicts({ version }: LiveSite): Conflict[] {
  if (version === undefined || version <= siteVersion) return [];
  const [is, wanted] = [`udgave ${version} af listerne`, `udgave ${siteVersion} eller ældre`];
  return [{ is, wanted, advice: 'Brug den nyere udgave af programmet.' }];
}

/** What must be done to make the site as the lists say. Pure: the same lists and site give the same plan, and a site that is as wanted gives no steps. */
export function planChanges(lists: readonly ListDefinition[], site: LiveSite): SitePlan {
  const names = lookupNames(lists, site);
  const plan: SitePlan = { steps: groupChanges(site), conflicts: [...versionConflicts(site), ...groupConflicts(site)], extras: [] };
  for (const list of lists) {
    const live = site.lists.find(({ urlName }) => urlName === list.urlName);
    const columns = columnChanges(list, live, names);
    if (live === undefined) plan.steps.push({ do: 'create-list', list: list.key });
    else plan.extras.push(...extraColumns(list, live), ...extraRights(list, live, site));
    plan.steps.push(
      ...settingsChange(list, live),
      ...titleColumnChange(list, live),
      ...columns.steps,
      ...viewChanges(list, live),
      ...rightsChanges(list, live, site),
    );
    plan.conflicts.push(...listConflicts(list, live, site), ...columns.conflicts);
  }
  plan.steps.push(...linkChanges(lists, site));
  return plan;
}
