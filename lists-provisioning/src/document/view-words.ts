import type { ListDefinition, ViewCondition, ViewDefinition } from '@virksomhedsplaner/shared/lists';

const builtin: Record<string, string> = { id: 'Id', created: 'Oprettet', modified: 'Ændret', editor: 'Ændret af', approval: 'Godkendelse' };

/** A column's heading as a view shows it. */
export function columnTitle(list: ListDefinition, key: string): string {
  return key === 'title' ? list.titleColumn : (list.fields[key]?.title ?? builtin[key] ?? key);
}

const comparisons: Record<ViewCondition['op'], string> = {
  eq: 'er',
  neq: 'er ikke',
  lt: 'før',
  leq: 'til og med',
  gt: 'efter',
  geq: 'fra og med',
  isNull: 'er tom',
  isNotNull: 'er udfyldt',
  contains: 'indeholder',
  in: 'er en af',
};

function days(count: number): string {
  if (count === 0) return 'i dag';
  const number = Math.abs(count) === 1 ? '1 dag' : `${Math.abs(count)} dage`;
  return count < 0 ? `for ${number} siden` : `om ${number}`;
}

function valueWords(value: ViewCondition['value']): string {
  if (value === undefined) return '';
  if (value === 'today') return ' i dag';
  if (value === 'me') return ' den, der læser';
  if (typeof value === 'boolean') return value ? ' ja' : ' nej';
  if (typeof value === 'string' || typeof value === 'number') return ` «${value}»`;
  return 'daysFromToday' in value ? ` ${days(value.daysFromToday)}` : ` ${value.map((word) => `«${word}»`).join(', ')}`;
}

export function filterWords(list: ListDefinition, { where = [] }: ViewDefinition): string {
  return where.map(({ field, op, value }) => `${columnTitle(list, field)} ${comparisons[op]}${valueWords(value)}`).join(' og ');
}

export function orderWords(list: ListDefinition, { orderBy = [] }: ViewDefinition): string {
  return orderBy.map(({ field, descending }) => `${columnTitle(list, field)}${descending === true ? ', nyeste eller største først' : ''}`).join('; ');
}
