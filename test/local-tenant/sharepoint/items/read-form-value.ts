import { readDanishDate, readDanishNumber } from '../locale/danish.js';
import type { FieldKind } from '../model/field-kinds.js';
import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc } from '../model/types.js';
import { ensurePrincipal } from '../tenant/principals.js';
import type { Site } from '../tenant/site.js';
import { isoSeconds } from '../time/clock.js';
import { dateOnly, isDateOnly } from './value-in.js';

/** What a form field says is wrong with a value. */
export class BadFormValue extends Error {}

const LIMIT = 255;

function readText(field: FieldDoc, text: string): Cell {
  const most = field.type === 'Text' ? Number(field.own['MaxLength'] ?? LIMIT) : field.type === 'Note' ? 63_999 : LIMIT;
  if (text.length > most) throw new BadFormValue(`This field can have no more than ${most} characters.`);
  const choices = field.own['Choices'];
  if (field.type === 'Choice' && Array.isArray(choices) && field.own['FillInChoice'] !== true && !choices.includes(text))
    throw new BadFormValue(`${text} is not an allowed value.`);
  return text;
}

function readNumber(text: string): Cell {
  const number = readDanishNumber(text);
  if (number === undefined) throw new BadFormValue('Only numbers can go here.');
  return number;
}

function readBoolean(text: string): Cell {
  if (/^(1|true|yes|-1)$/i.test(text)) return true;
  if (/^(0|false|no)$/i.test(text)) return false;
  throw new BadFormValue(`${text} is not an allowed value.`);
}

function readDate(field: FieldDoc, text: string): Cell {
  const instant = readDanishDate(text);
  if (instant === undefined) throw new BadFormValue('Enter a date like this: 23-02-2012');
  return isoSeconds(isDateOnly(field) ? dateOnly(instant) : instant);
}

const isKeyed = (content: unknown): content is { Key: string } =>
  typeof content === 'object' && content !== null && 'Key' in content && typeof content.Key === 'string';

function readPersons(site: Site, text: string): number[] {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BadFormValue(`The specified user ${text} could not be found.`);
  }
  return (Array.isArray(given) ? given : [given]).filter(isKeyed).map(({ Key }) => {
    const found = ensurePrincipal(site, Key)?.Id ?? site.docs.all('group').find((group) => group.Title === Key)?.Id;
    if (found === undefined) throw new BadFormValue(`The specified user ${Key} could not be found.`);
    return found;
  });
}

/** `3;#`, `3;#Title`, or several: `3;#a;#4;#b`. */
function readLookups(site: Site, field: FieldDoc, text: string): number[] {
  const ids = text
    .split(';#')
    .filter((_part, at) => at % 2 === 0)
    .filter((part) => part !== '')
    .map(Number);
  for (const id of ids)
    if (!Number.isSafeInteger(id) || !site.items.get(String(field.own['LookupList']), id)) throw new BadFormValue(`${text} is not an allowed value.`);
  return ids;
}

function readUrl(text: string): Cell {
  const [Url = '', ...rest] = text.split(', ');
  if (!/^(https?:|\/|mailto:)/i.test(Url)) throw new BadFormValue('Invalid URL.');
  return { Url, Description: rest.join(', ') || Url };
}

const single = (field: FieldDoc, ids: number[]): Cell => (kindOf(field.type).cell === 'ids' ? ids : (ids[0] ?? null));

type Reader = (site: Site, field: FieldDoc, text: string) => Cell;
const readPointers: Reader = (site, field, text) => single(field, field.type.startsWith('User') ? readPersons(site, text) : readLookups(site, field, text));

const READERS: Record<FieldKind['cell'], Reader> = {
  text: (_site, field, text) => readText(field, text),
  none: (_site, field, text) => readText(field, text),
  number: (_site, _field, text) => readNumber(text),
  boolean: (_site, _field, text) => readBoolean(text),
  date: (_site, field, text) => readDate(field, text),
  texts: (_site, _field, text) => text.split(';#').filter((part) => part !== ''),
  url: (_site, _field, text) => readUrl(text),
  id: readPointers,
  ids: readPointers,
};

/** A text of a form as a value. Throws BadFormValue with the form's message. */
export function readFormValue(site: Site, field: FieldDoc, text: string | null): Cell {
  const given = text ?? '';
  const kind = kindOf(field.type).cell;
  if (given.trim() === '' || given === '[]') {
    if (field.Required) throw new BadFormValue("You can't leave this blank.");
    return kind === 'ids' ? [] : null;
  }
  return READERS[kind](site, field, given);
}
