import type { SPFI } from '@pnp/sp';
import { planStateWords, plansList, writeRow, type RowOf } from '@virksomhedsplaner/shared/lists';
import { firstRows, listAt, literal, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { approvePlans } from './approval.js';

interface Published {
  plan: string;
  title: string;
  /** Rows that waited and are approved now. */
  rows: number;
}

/** There is no such plan on the site. */
class UnknownPlanError extends Error {
  override name = 'UnknownPlanError';
}

const MOST_NAMED = 10;

async function findPlan(site: { sp: SPFI; address: string }, key: string): Promise<RowOf<typeof plansList>> {
  const path = sitePathOf(site.address);
  const filter = `${plansList.fields.key.internalName} eq ${literal(key)}`;
  const [found] = await firstRows(site.sp, path, plansList, { filter, keys: ['key', 'state'] });
  if (found !== undefined) return found;
  const keys = (await firstRows(site.sp, path, plansList, { keys: ['key'] })).map((row) => row.key ?? '').sort();
  const more = keys.length > MOST_NAMED ? ` og ${keys.length - MOST_NAMED} til` : '';
  throw new UnknownPlanError(`Siden har ingen plan med nøglen «${key}». Den har: ${keys.slice(0, MOST_NAMED).join(', ') || 'ingen planer'}${more}.`);
}

/** Publishes a plan: its state, and approval of it, of every indsats in it and of their result goals and indicators. Needs the secretariat's rights; twice is harmless. */
export async function publishPlan(site: { sp: SPFI; address: string }, key: string): Promise<Published> {
  const { id, title, state } = await findPlan(site, key);
  if (state !== planStateWords.published)
    await listAt(site.sp, sitePathOf(site.address), plansList)
      .items.getById(id)
      .update(writeRow(plansList, { state: planStateWords.published }));
  return { plan: key, title, rows: await approvePlans(site, [id]) };
}

export function publishedText({ title, rows }: Published): string {
  return rows === 0 ? `«${title}» er offentliggjort; der var intet, der ventede på godkendelse.` : `«${title}» er offentliggjort og kan ses af læserne.`;
}
