/** A member of staff as SharePoint's people columns and the Teams roster know them; matched on the user principal name. */
export interface Person {
  /** User principal name, lower case: `anne.holm@eksempel.dk`. */
  upn: string;
  name: string;
}

/** True when both name the same member of staff; user principal names are case-insensitive. */
export function samePerson(a: Person | undefined, b: Person | undefined): boolean {
  return a !== undefined && b !== undefined && a.upn.toLowerCase() === b.upn.toLowerCase();
}
