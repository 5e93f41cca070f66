import type { Json } from '../model/types.js';
import type { Body } from '../protocol/node.js';
import type { Site } from '../tenant/site.js';
import type { DirectoryPerson } from '../tenant/directory.js';
import { joinSite } from '../tenant/seed-site.js';
import type { Snapshots } from '../storage/snapshots.js';
import type { DoorState, Fault } from './state.js';
import { usedSince } from './units.js';

export interface Control {
  site: Site;
  state: DoorState;
  snapshots: Snapshots;
  /** empties the site and puts everything back as it was at the start */
  reset: () => void;
}

/** A call of the control door that cannot be understood: 400 with the reason. */
export class BadControl extends Error {}

export type Route = (control: Control, body: Body, query: URLSearchParams) => unknown;

const isNumber = (content: Json | undefined): content is number => typeof content === 'number' && Number.isFinite(content) && content >= 0;
const isText = (content: Json | undefined): content is string => typeof content === 'string';

function clock({ site }: Control, body: Body): unknown {
  const { now } = body;
  const today = body['today'] ?? body['day'];
  try {
    if (isText(today)) site.clock.setDay(today);
    if (isText(now)) site.clock.setInstant(now);
  } catch (error) {
    if (error instanceof RangeError) throw new BadControl('today is a day such as 2023-02-14, now an instant such as 2023-02-14T09:00:00Z.');
    throw error;
  }
  return { today: site.clock.today(), now: site.clock.iso() };
}

/** Lays known names of a body over an object of the same types. */
function assign(target: object, body: Body): object {
  for (const [name, content] of Object.entries(body)) {
    const present: unknown = Reflect.get(target, name);
    if (!Object.hasOwn(target, name)) throw new BadControl(`${name} is not known. There are: ${Object.keys(target).join(', ')}.`);
    if (typeof present !== typeof content) throw new BadControl(`${name} is a ${typeof present}.`);
    Reflect.set(target, name, content);
  }
  return target;
}

const CHOICES: Record<string, readonly Json[]> = {
  itemEtag: ['number', 'guid'],
  duplicateStatus: [500, 400],
  collation: ['ignoreCase', 'case'],
  withoutIfMatch: ['refuse', 'overwrite'],
  status: [429, 503],
};

function choose(target: object, body: Body): object {
  for (const [name, content] of Object.entries(body)) {
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (choices && !choices.includes(content)) throw new BadControl(`${name} is one of ${choices.join(', ')}.`);
  }
  return assign(target, body);
}

const KINDS = ['status', 'delay', 'drop', 'cut', 'half'] as const;

function fault({ state }: Control, body: Body): unknown {
  const kind = KINDS.find((each) => each === body['kind']);
  if (Object.keys(body).length === 0) return state.faults;
  if (!kind) throw new BadControl(`kind is one of ${KINDS.join(', ')}.`);
  const wanted: Fault = { kind, next: 1, status: 500, milliseconds: 1000, url: '', method: '' };
  assign(wanted, body);
  state.faults.push({ ...wanted, method: wanted.method.toUpperCase() });
  return state.faults;
}

function down({ state, site }: Control, body: Body): unknown {
  if (!isNumber(body['seconds'])) throw new BadControl('seconds is a number.');
  state.downUntil = site.clock.real() + body['seconds'] * 1000;
  state.downHow = body['how'] === 'cut' ? 'cut' : '503';
  return { until: new Date(state.downUntil).toISOString() };
}

const areTexts = (content: Json): content is string[] => Array.isArray(content) && content.every(isText);
const PERSON = 'people is a list of {upn, displayName, objectId}, with jobTitle and groups (names) where there are any.';

function readPerson(given: Json): DirectoryPerson {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new BadControl(PERSON);
  const { upn, displayName, objectId, jobTitle, groups = [] } = given;
  if (!isText(upn) || !isText(displayName) || !isText(objectId) || !areTexts(groups)) throw new BadControl(PERSON);
  return { upn, displayName, objectId, groups, ...(isText(jobTitle) ? { jobTitle } : {}) };
}

function people({ site }: Control, body: Body): unknown {
  const added = Array.isArray(body['people']) ? body['people'] : [];
  for (const each of added) {
    const person = readPerson(each);
    site.directory.people = [...site.directory.people.filter((known) => known.upn.toLowerCase() !== person.upn.toLowerCase()), person];
    site.db.transaction(() => joinSite(site, person));
  }
  return site.directory.people.map(({ upn, displayName, objectId }) => ({ upn, displayName, objectId }));
}

const named = (body: Body): string => (isText(body['name']) && /^\w{1,40}$/.test(body['name']) ? body['name'] : 'default');

/** `METHOD name`; the path is `/_control/<name>`. */
export const ROUTES: Record<string, Route> = {
  'GET ': ({ site }) => ({ site: site.url, routes: Object.keys(ROUTES) }),
  'POST reset': ({ reset, site }) => {
    reset();
    return { site: site.url };
  },
  'POST snapshot': ({ snapshots }, body) => ({ name: snapshots.take(named(body)) }),
  'POST restore': ({ snapshots, site }, body) => {
    const name = named(body);
    if (!snapshots.restore(name)) throw new BadControl(`There is no snapshot '${name}'.`);
    site.docs.reload();
    site.items.forget();
    return { name };
  },
  'GET clock': (control) => clock(control, {}),
  'POST clock': clock,
  'GET throttle': ({ state }) => state.throttle,
  'POST throttle': ({ state }, body) => choose(state.throttle, body),
  'GET fault': ({ state }) => state.faults,
  'POST fault': fault,
  'DELETE fault': ({ state }) => state.faults.splice(0),
  'POST down': down,
  'GET limits': ({ site }) => site.limits,
  'POST limits': ({ site }, body) => assign(site.limits, body),
  'GET switches': ({ site }) => site.switches,
  'POST switches': ({ site }, body) => choose(site.switches, body),
  'GET people': (control) => people(control, {}),
  'POST people': people,
  'GET log': ({ state }) => ({ requests: state.log, refused: state.refused }),
  'DELETE log': ({ state }) => ({ forgotten: state.log.splice(0).length }),
  'GET units': ({ state, site }) => ({ perMinute: state.unitsPerMinute, used: usedSince(state.log, site.clock.now()) }),
  'POST units': ({ state }, body) => {
    if (!isNumber(body['perMinute'])) throw new BadControl('perMinute is a number; 0 = any.');
    state.unitsPerMinute = body['perMinute'];
    return { perMinute: state.unitsPerMinute };
  },
};
