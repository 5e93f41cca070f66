/** An expression of column formatting, whichever of its two spellings it was written in. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** `@currentField.title`, `[$Owner.email]`, `@now`: the name, then the parts after the dots. */
  | { readonly kind: 'reference'; readonly path: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Expression[] };

/** Formatting that the local tenant cannot read or carry out; the cell then shows its plain value. */
export function formattingError(message: string): Error {
  return Object.assign(new Error(message), { name: 'FormattingError' });
}
