/** A page below a list's folder: `/sites/x/Lists/Planer/Alle.aspx`. */
export interface ListAddress {
  /** Server-relative URL of the list, decoded. */
  readonly list: string;
  /** The page's file name; empty for the folder itself. */
  readonly page: string;
}

/** `undefined` when the path (decoded) is no list's. */
export function listAddress(site: string, path: string): ListAddress | undefined {
  const folder = `${site}/Lists/`;
  if (!path.toLowerCase().startsWith(folder.toLowerCase())) return undefined;
  const [list = '', page = '', ...more] = path.slice(folder.length).split('/');
  if (!list || more.length) return undefined;
  return { list: folder + list, page };
}
