import { Temporal } from 'temporal-polyfill';
import type { Column, DatePart, Operand, Read, Scalar } from '../query/predicate.js';
import type { FieldDoc, ItemRow, ListDoc, UserDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { ZONE } from '../time/clock.js';
import { cellOf, operandOf } from './cells.js';
import { pointedRow, targetList } from './pointed-row.js';

function datePart(operand: Operand, part: DatePart): Operand {
  if (typeof operand !== 'number') return null;
  return Temporal.Instant.fromEpochMilliseconds(operand).toZonedDateTimeISO(ZONE)[part];
}

const dayOf = (operand: Operand): Operand =>
  typeof operand === 'number' ? Temporal.Instant.fromEpochMilliseconds(operand).toZonedDateTimeISO(ZONE).startOfDay().epochMilliseconds : operand;

/** A person's property as the user list has it. */
export function userCell(user: UserDoc | undefined, name: string): Scalar | null {
  if (!user) return null;
  const names = user.Title.split(' ');
  const all: Record<string, Scalar | null> = {
    Id: user.Id,
    ID: user.Id,
    Title: user.Title,
    Name: user.LoginName,
    EMail: user.Email,
    UserName: user.UserPrincipalName,
    JobTitle: user.JobTitle || null,
    FirstName: names.slice(0, -1).join(' ') || null,
    LastName: names.at(-1) ?? null,
    SipAddress: user.Email,
    Department: null,
  };
  return all[name] ?? null;
}

function projected(context: Context, field: FieldDoc, id: Scalar, name: string): Operand {
  if (field.type.startsWith('User')) return userCell(context.site.docs.get('user', Number(id)), name);
  const list = targetList(context, field);
  const target = list?.fields.find((each) => each.InternalName === name);
  const row = list && pointedRow(context, list, Number(id));
  return row && target ? operandOf(row, target) : null;
}

type Project = (field: FieldDoc, id: Scalar, name: string) => Operand;

/** What lookups show is read once a query. */
function remembering(context: Context): Project {
  const known = new Map<string, Operand>();
  return (field, id, name) => {
    const key = `${field.InternalName} ${name} ${id}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const operand = projected(context, field, id, name);
    known.set(key, operand);
    return operand;
  };
}

function throughLookup(project: Project, field: FieldDoc, row: ItemRow, name: string): Operand {
  const cell = cellOf(row, field.InternalName);
  if (Array.isArray(cell)) return cell.map((id) => project(field, id, name)).filter((each): each is Scalar => each !== null && typeof each !== 'object');
  return typeof cell === 'number' ? project(field, cell, name) : null;
}

const byName = new WeakMap<FieldDoc[], Map<string, FieldDoc>>();

function fieldsByName(list: ListDoc): Map<string, FieldDoc> {
  const kept = byName.get(list.fields) ?? new Map(list.fields.map((field) => [field.InternalName, field]));
  byName.set(list.fields, kept);
  return kept;
}

/** How the query engine reads a row of a list. */
export function reader(context: Context, list: ListDoc): Read<ItemRow> {
  const fields = fieldsByName(list);
  const project = remembering(context);
  return (row: ItemRow, column: Column): Operand => {
    const field = fields.get(column.name);
    if (!field) return null;
    if (column.projected !== undefined) return throughLookup(project, field, row, column.projected);
    const operand = operandOf(row, field);
    if (column.part !== undefined) return datePart(operand, column.part);
    return column.dayOnly ? dayOf(operand) : operand;
  };
}
