import { createHash } from 'node:crypto';

/** SharePoint's escape of one character: _x0020_. */
const escape = (character: string): string => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/** A column's internal name from its title: what is no English letter or digit becomes _xNNNN_ (Måned: M_x00e5_ned), cut at 32. */
export function internalNameOf(title: string): string {
  const encoded = title.trim().replace(/[^A-Za-z0-9_]/g, escape);
  const started = /^\d/.test(encoded) ? `${escape(encoded[0] ?? '')}${encoded.slice(1)}` : encoded;
  return started.slice(0, 32);
}

/** The name, or the first of name0, name1 … that is free. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let digit = 0; ; digit += 1) {
    const name = `${wanted}${digit}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The property an item has for a column: a leading underscore is put behind OData_. */
export const entityPropertyName = (internalName: string): string => (internalName.startsWith('_') ? `OData_${internalName}` : internalName);

/** Names in FieldValuesAsText and versions: every underscore is escaped once more, as in Created_x005f_x0020_x005f_Date. */
export const versionPropertyName = (internalName: string): string => (internalName.startsWith('_') ? 'OData_' : '') + internalName.replaceAll('_', '_x005f_');

/** Folder of a list, from its title: blanks go, and characters that an address cannot hold. */
export const listFolder = (title: string): string => title.replace(/[\s"#%&*:<>?\\/{|}~.']/g, '') || 'List';

/** The folder as a name in SP.Data. */
const typeName = (folder: string): string => {
  const first = folder.charAt(0).toUpperCase() + folder.slice(1);
  return first.replace(/[^A-Za-z0-9]/g, escape).replace(/^(\d)/, (digit) => escape(digit));
};

/** EntityTypeName from the folder: XList of a list, X of a library; its items are SP.Data.XListItem, SP.Data.XItem. */
export const entityTypeName = (folder: string, isLibrary = false): string => `${typeName(folder)}${isLibrary ? '' : 'List'}`;

/** A made-up id that is the same for the same text. */
export function steadyId(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join('-');
}
