/** Columns of a result row, as the types they were written in. */

export const textOf = (row: Record<string, unknown> | undefined, name: string): string => {
  const content = row?.[name];
  return typeof content === 'string' ? content : '';
};
export const numberOf = (row: Record<string, unknown> | undefined, name: string): number => {
  const content = row?.[name];
  return typeof content === 'number' ? content : 0;
};
