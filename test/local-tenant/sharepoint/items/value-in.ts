import { Temporal } from 'temporal-polyfill';
import { badRequest, invalidLookup, invalidText, noUser, refusedChange } from '../protocol/errors.js';
import type { FieldKind } from '../model/field-kinds.js';
import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc, Json } from '../model/types.js';
import type { Site } from '../tenant/site.js';
import { isoSeconds, ZONE } from '../time/clock.js';
import { isObject } from '../resources/body.js';

const cannotConvert = (type: string): Error =>
  badRequest(`Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`);

const TEXT_LIMIT = 255;

function toText(field: FieldDoc, content: Json): string {
  if (typeof content !== 'string') throw cannotConvert('Edm.String');
  const limit = field.type === 'Text' ? Number(field.own['MaxLength'] ?? TEXT_LIMIT) : field.type === 'Choice' ? TEXT_LIMIT : undefined;
  if (limit !== undefined && content.length > limit) throw invalidText();
  return content;
}

function toNumber(field: FieldDoc, content: Json): number {
  const number = typeof content === 'string' && /^-?\d+(\.\d+)?$/.test(content.trim()) ? Number(content) : content;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw cannotConvert('Edm.Double');
  const [low, high] = [Number(field.own['MinimumValue'] ?? -Infinity), Number(field.own['MaximumValue'] ?? Infinity)];
  if (number < low || number > high) throw refusedChange(`The value of this field must be between ${low} and ${high}.`);
  return number;
}

/** Midnight in the web's zone of the day on which the instant falls there, as UTC. */
export const dateOnly = (milliseconds: number): number =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(ZONE).startOfDay().epochMilliseconds;

export const isDateOnly = (field: FieldDoc): boolean => field.type === 'DateTime' && field.own['DisplayFormat'] === 0;

function toDate(field: FieldDoc, content: Json): string {
  if (typeof content !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:\d\d)$/i.test(content)) throw cannotConvert('Edm.DateTime');
  const instant = Date.parse(content);
  if (Number.isNaN(instant) || instant < Date.UTC(1900, 0, 1) || instant > Date.UTC(8900, 11, 31)) throw cannotConvert('Edm.DateTime');
  return isoSeconds(isDateOnly(field) ? dateOnly(instant) : instant);
}

function toUrl(content: Json): Cell {
  if (!isObject(content) || typeof content['Url'] !== 'string') throw cannotConvert('SP.FieldUrlValue');
  if (content['Url'].length > TEXT_LIMIT) throw invalidText();
  const description = content['Description'];
  return { Url: content['Url'], Description: typeof description === 'string' ? description : content['Url'] };
}

function toId(site: Site, field: FieldDoc, content: Json): number {
  const id = typeof content === 'string' && /^\d+$/.test(content) ? Number(content) : content;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw cannotConvert('Edm.Int32');
  if (field.type.startsWith('User')) {
    if (!site.docs.get('user', id) && !site.docs.get('group', id)) throw noUser(String(id));
  } else if (!site.items.get(String(field.own['LookupList']), id)) throw invalidLookup();
  return id;
}

function toList<T>(content: Json, type: string, each: (one: Json) => T): T[] {
  if (!Array.isArray(content)) throw cannotConvert(`Collection(${type})`);
  return [...new Set(content.map(each))];
}

function toBoolean(content: Json): boolean {
  if (typeof content !== 'boolean') throw cannotConvert('Edm.Boolean');
  return content;
}

type Reader = (site: Site, field: FieldDoc, content: Json) => Cell;
const READERS: Record<FieldKind['cell'], Reader> = {
  text: (_site, field, content) => toText(field, content),
  number: (_site, field, content) => toNumber(field, content),
  boolean: (_site, _field, content) => toBoolean(content),
  date: (_site, field, content) => toDate(field, content),
  texts: (_site, field, content) => toList(content, 'Edm.String', (one) => toText({ ...field, type: 'Choice' }, one)),
  url: (_site, _field, content) => toUrl(content),
  id: toId,
  ids: (site, field, content) => toList(content, 'Edm.Int32', (one) => toId(site, field, one)),
  none: () => null,
};

/** A value of a request body as the store keeps it. Errors: another type (400), too long, no such person or item (500). */
export function toCell(site: Site, field: FieldDoc, content: Json): Cell {
  const { cell } = kindOf(field.type);
  const clears = content === null || content === '' || (content === 0 && (cell === 'id' || cell === 'ids'));
  return clears ? null : READERS[cell](site, field, content);
}
