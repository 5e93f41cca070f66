import { Temporal } from 'temporal-polyfill';
import { badRequest, notBuilt, SharePointError } from '../protocol/errors.js';
import { BadCaml, UnservedCaml, readView } from '../query/parse-caml.js';
import type { CamlContext, CamlQuery } from '../query/parse-caml.js';
import { BadFilter } from '../query/tokens.js';
import type { Column } from '../query/predicate.js';
import type { ListDoc } from '../model/types.js';
import { principalsOf } from '../tenant/principals.js';
import type { Context } from '../tenant/site.js';
import { ZONE } from '../time/clock.js';
import type { XmlNode } from '../xml/read-xml.js';
import { columnOf } from './columns.js';
import { isPointer } from './read-body.js';

const noSuchField = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575340, Microsoft.SharePoint.SPException',
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
  );

const ALIAS: Record<string, string> = { LinkTitle: 'Title', LinkTitleNoMenu: 'Title', Id: 'ID' };

function findColumn(list: ListDoc, name: string, byId: boolean): Column {
  const wanted = Object.hasOwn(ALIAS, name) ? ALIAS[name] : name;
  const field = list.fields.find((each) => each.InternalName === wanted);
  if (!field || field.type === 'Computed') throw noSuchField();
  const column = columnOf(field);
  if (!isPointer(field) || byId) return column;
  const shown = field.type.startsWith('User') ? 'Title' : String(field.own['LookupField'] || 'Title');
  return { ...column, kind: 'text', projected: shown };
}

const startOfDay = (instant: number): number =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(ZONE).startOfDay().epochMilliseconds;

const camlContext = (context: Context, list: ListDoc): CamlContext => ({
  find: (name, byId) => findColumn(list, name, byId),
  zone: ZONE,
  now: context.site.clock.now(),
  startOfDay,
  userId: context.user.Id,
  groupsOfUser: [...principalsOf(context.site, context.user)],
});

/** Reads a CAML view of a list. Errors: an unknown column (500), CAML that makes no sense (400), CAML that is not served (501). */
export function readCaml(context: Context, list: ListDoc, view: XmlNode): CamlQuery {
  try {
    return readView(view, camlContext(context, list));
  } catch (error) {
    if (error instanceof UnservedCaml) throw notBuilt(error.message);
    if (error instanceof BadCaml || error instanceof BadFilter) throw badRequest(`The view XML is not valid: ${error.message}`);
    throw error;
  }
}
