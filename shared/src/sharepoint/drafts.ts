import { statusKey, type Person } from '../domain/index.js';
import { draftsList, writeRow, type RowOf } from '../lists/index.js';
import type { StatusDraft } from '../ports/index.js';
import { isApp } from './answers-that-count.js';
import { firstRows, withRemainingRows } from './read-rows.js';
import { textsIn } from './rows-to-domain.js';
import { faultCodes, faultIn } from './sharepoint-error.js';
import { literal } from './odata.js';
import { listAt } from './site-lists.js';
import { userIdOf, type Site } from './write-status.js';

const keyOf = (indsatsId: number, roundId: number): string => statusKey(String(indsatsId), String(roundId));

async function draftRow({ sp, path }: Site, indsatsId: number, roundId: number) {
  const filter = `${draftsList.fields.key.internalName} eq ${literal(keyOf(indsatsId, roundId))}`;
  const [row] = await firstRows(sp, path, draftsList, { filter, top: 1, withEditor: true });
  return row;
}

/** Who a draft is from: the bot writes on behalf of the person it names; anybody else is whom SharePoint saw, whatever the row says. */
function writerOf({ editor, savedBy }: RowOf<typeof draftsList>): Person {
  if (editor !== undefined && !isApp(editor.login)) return { upn: editor.login, name: editor.name };
  return { upn: savedBy?.upn ?? '', name: savedBy?.name ?? '' };
}

function toDraft(row: RowOf<typeof draftsList>): StatusDraft {
  return { indsatsId: row.indsats ?? 0, roundId: row.round ?? 0, answers: textsIn(row.answers), savedBy: writerOf(row), savedAt: row.savedAt ?? '' };
}

/** The list is not for the caller to read. */
const HIDDEN: readonly number[] = [403, 404];

/** The drafts of some rounds; none where the caller may not read them. */
export async function draftsOf({ sp, path }: Site, roundIds: readonly number[]): Promise<StatusDraft[]> {
  if (roundIds.length === 0) return [];
  const { round } = draftsList.fields;
  const query = { filter: roundIds.map((id) => `${round.internalName}Id eq ${id}`).join(' or '), withEditor: true };
  try {
    const first = await firstRows(sp, path, draftsList, query);
    return (await withRemainingRows(sp, path, draftsList, { query, first })).map(toDraft);
  } catch (error) {
    if (HIDDEN.includes((await faultIn(error))?.status ?? 0)) return [];
    throw error;
  }
}

/** The draft of an answer, whoever saved it last; it is the use case that asks whether that person may answer. */
export async function findDraft(site: Site, indsatsId: number, roundId: number): Promise<StatusDraft | undefined> {
  const row = await draftRow(site, indsatsId, roundId);
  return row === undefined ? undefined : { ...toDraft(row), indsatsId, roundId };
}

/** Saves a draft; the latest save wins, since a draft is one text that its owners pass between them. */
export async function saveDraft(site: Site, draft: StatusDraft): Promise<void> {
  const { indsatsId, roundId } = draft;
  const body = writeRow(draftsList, {
    title: `Kladde ${keyOf(indsatsId, roundId)}`,
    key: keyOf(indsatsId, roundId),
    indsats: indsatsId,
    round: roundId,
    answers: draft.answers,
    savedBy: await userIdOf(site, draft.savedBy),
    savedAt: draft.savedAt,
  });
  const items = listAt(site.sp, site.path, draftsList).items;
  const known = await draftRow(site, indsatsId, roundId);
  try {
    await (known === undefined ? items.add(body) : items.getById(known.id).update(body));
  } catch (error) {
    if ((await faultIn(error))?.code !== faultCodes.duplicateValues) throw error;
    await saveDraft(site, draft);
  }
}
