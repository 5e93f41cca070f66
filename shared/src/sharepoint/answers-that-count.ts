import { activeDelegation, mayAnswer, type Delegation, type Indsats, type Unit } from '../domain/index.js';
import type { RowOf, statusesList } from '../lists/index.js';

/** An app's login name; SharePoint writes it as Editor when an app signs in on its own behalf. */
const APP = /^i:0i\.t\|ms\.sp\.ext\|/i;

/** True for the login name of an app the site's administrator let in, not of a person. */
export function isApp(login: string): boolean {
  return APP.test(login);
}

interface Context {
  indsatser: readonly Indsats[];
  units: readonly Unit[];
  secretariat: readonly string[];
  delegations: Delegation[];
}

/**
 * Rows that are answers: last changed by an app the site's administrator let in, or by a person who may answer. Anyone in the
 * owners' group could write another's row by REST; SharePoint's own Editor column cannot be forged. `domain.md`, rights.
 */
export function answersThatCount(
  rows: readonly RowOf<typeof statusesList>[],
  { indsatser, units, secretariat, delegations }: Context,
): RowOf<typeof statusesList>[] {
  const byId = new Map(indsatser.map((indsats) => [indsats.id, indsats]));
  return rows.filter((row) => {
    if (row.editor === undefined || isApp(row.editor.login)) return row.editor !== undefined;
    const indsats = byId.get(row.indsats ?? 0);
    if (indsats === undefined) return false;
    const delegate = activeDelegation(indsats, row.round ?? 0, { units, delegations })?.to;
    return mayAnswer({ upn: row.editor.login, name: row.editor.name }, { indsats, units, secretariat, delegate });
  });
}
