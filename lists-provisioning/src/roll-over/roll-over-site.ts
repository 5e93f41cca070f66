import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Goal, PlanBook } from '@virksomhedsplaner/shared/domain';
import { createPlanReader } from '@virksomhedsplaner/shared/sharepoint';
import { rollOver, type CarriedOn, type RollOver } from '@virksomhedsplaner/shared/use-cases';
import { whyUnreadable } from '../export/why-unreadable.js';
import { importPlanFile, type ImportOptions, type ImportResult } from '../import/import-plans.js';
import { findName } from '../import/matching/find-name.js';
import { emptyPlanFile, type FileGoal, type FileIndsats, type PlanFile } from '../import/plan-file.js';
import type { Site } from '../import/site/read-site.js';

export interface RollOverOptions extends Pick<ImportOptions, 'write' | 'onProgress' | 'wait'> {
  from: string;
  to: string;
  /** Headings or keys of the indsatser to carry on. */
  only?: readonly string[];
}

export interface RolledOver extends ImportResult {
  plan: RollOver;
}

/** What was asked for cannot be found or makes no sense; the message says what to do. */
export class RollOverError extends Error {
  override name = 'RollOverError';
}

function chosenIn({ indsatser }: PlanBook, only: readonly string[] | undefined): ReadonlySet<number> | undefined {
  if (only === undefined) return undefined;
  const named = indsatser.map((indsats) => ({ code: indsats.key, names: [indsats.title] }));
  const found = only.map((text) => ({ text, found: findName(text, named) }));
  const unknown = found.flatMap(({ text, found: each }) =>
    each.how === 'sure' ? [] : [`«${text}»${'nearest' in each || each.how === 'alike' ? ` (er det «${titleOf(each, indsatser)}»?)` : ''}`],
  );
  if (unknown.length > 0) throw new RollOverError(`Perioden har ingen indsats, der hedder ${unknown.join(', ')}. Skriv overskriften, som den står på siden.`);
  const keys = new Set(found.flatMap(({ found: each }) => (each.how === 'sure' ? [each.code] : [])));
  return new Set(indsatser.filter((indsats) => keys.has(indsats.key)).map(({ id }) => id));
}

function titleOf(found: ReturnType<typeof findName>, indsatser: PlanBook['indsatser']): string {
  return found.how === 'unknown' ? (found.nearest ?? '') : (indsatser.find((indsats) => indsats.key === found.code)?.title ?? found.code);
}

function fileGoal({ concept: _, period: __, ...goal }: Goal): FileGoal {
  return goal;
}

function fileIndsats({ from, planUnit, goals, primaryGoal }: CarriedOn): FileIndsats {
  const { title, fields, units, leadUnit, owner, coOwners, partners, kind, themes, order, key } = from;
  const first = primaryGoal === undefined ? goals : [primaryGoal, ...goals.filter((code) => code !== primaryGoal)];
  return {
    ...{ title, place: `«${title}»`, fields, units, planUnit, goals: first, coOwners: coOwners.map(({ upn }) => upn), kind, themes, order, continuedFrom: key },
    ...(leadUnit === undefined ? {} : { leadUnit }),
    ...(owner === undefined ? {} : { owner: owner.upn }),
    ...(partners === undefined ? {} : { partners }),
    answers: [],
  };
}

function planFile({ concept, period, goals, plans, indsatser }: RollOver): PlanFile {
  return {
    ...emptyPlanFile(concept, period),
    goals: goals.map(fileGoal),
    plans: plans.map((plan) => ({ ...plan, state: 'draft' })),
    indsatser: indsatser.map(fileIndsats),
  };
}

async function bookOf({ sp, address }: Site, concept: string, period: string): Promise<PlanBook> {
  try {
    return await createPlanReader(sp, { site: address }).planBook({ concept, period });
  } catch (error) {
    throw await whyUnreadable({ sp, address }, error);
  }
}

/** Carries a site's indsatser on to the next period through the import: the same preview, and nothing twice when it is run again. Throws RollOverError. */
export async function rollOverSite(site: Site, concept: PlanConcept, options: RollOverOptions): Promise<RolledOver> {
  const { from, to, only, ...rest } = options;
  if (from === to) throw new RollOverError('Den nye periode er den samme som den gamle. Skriv den næste med --to.');
  const [book, next] = [await bookOf(site, concept.id, from), await bookOf(site, concept.id, to)];
  if (book.indsatser.length === 0)
    throw new RollOverError(`Siden har ingen indsatser i ${concept.id} ${from}. Se efter, om perioden er skrevet, som den står i listen Planer.`);
  const chosen = chosenIn(book, only);
  const plan = rollOver({ book, next, concept, ...(chosen === undefined ? {} : { chosen }) });
  const result = await importPlanFile(site, { name: `${from} til ${to}`, file: planFile(plan), concept }, rest);
  return { ...result, plan };
}
