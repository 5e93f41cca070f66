import { isCrossCutting, type Unit } from '@virksomhedsplaner/shared/domain';
import {
  goalsList,
  indsatserList,
  plansList,
  roundsList,
  statusesList,
  unitsList,
  writeRow,
  type ChangeOf,
  type ListDefinition,
} from '@virksomhedsplaner/shared/lists';
import { BATCH_SIZE } from '../../batch.js';
import type { Change, SiteChanges } from '../diff.js';
import type { WantedIndsats, WantedPlan, WantedPlans } from '../wanted.js';
import { publicIndsats, publishedPlans } from '../published.js';
import { approveOwnRows } from '../../approval.js';
import { writeSideRows, type SideWriting } from '../../side-rows/write-side-rows.js';
import { userIds } from './people.js';
import type { Site } from './read-site.js';
import { goalRow, indsatsRow, planRow, roundRow, statusRow, unitRow, type References } from './rows.js';
import type { SiteContent } from './site-content.js';
import { settleTwins } from './twins.js';
import { onlyFields, writeRows, type RowWrite } from './write-rows.js';

export type Progress = (line: string) => void;

/** Fields of the row that a changed field of the file stands for. */
const rowFields: Record<string, readonly string[]> = { name: ['title'], goals: ['goals', 'primaryGoal'], units: ['units', 'crossCutting'] };

interface Kind<L extends ListDefinition, W> {
  list: L;
  key: (wanted: W) => string;
  row: (change: Change<W>, refs: References) => ChangeOf<L>;
  /** Whether readers may see it; needed where the list has content approval. */
  approved?: (wanted: W) => boolean;
}

function writesOf<L extends ListDefinition, W>(
  { list, key, row, approved = () => true }: Kind<L, W>,
  changes: readonly Change<W>[],
  refs: References,
): RowWrite[] {
  return changes.map((change): RowWrite => {
    const full = row(change, refs);
    const common = { key: key(change.wanted), approved: approved(change.wanted) };
    if (change.id === undefined) return { ...common, body: writeRow(list, full) };
    const fields = change.fields.flatMap((field) => rowFields[field] ?? [field]);
    return { ...common, id: change.id, body: onlyFields(list, full, fields) };
  });
}

/** Rows that refer to rows of their own list come after those; what is left over refers in a ring and comes last. */
function byDepth<W>(changes: readonly Change<W>[], key: (wanted: W) => string, parent: (wanted: W) => string | undefined): Change<W>[][] {
  const waves: Change<W>[][] = [];
  let left = [...changes];
  while (left.length > 0) {
    const waiting = new Set(left.filter((change) => change.id === undefined).map((change) => key(change.wanted)));
    const ready = left.filter((change) => !waiting.has(parent(change.wanted) ?? ''));
    const wave = ready.length === 0 ? left : ready;
    waves.push(wave);
    left = left.filter((change) => !wave.includes(change));
  }
  return waves;
}

/** The organisation as it is when the file has been written. */
function unitsAfter(wanted: WantedPlans, site: SiteContent): Unit[] {
  const named = new Map<string, Unit>(site.units.map((unit) => [unit.code, unit]));
  for (const { manager: _, ...unit } of wanted.units) named.set(unit.code, { aliases: [], active: true, ...named.get(unit.code), ...unit });
  return [...named.values()];
}

/** So that of two rows with one key the oldest is referred to. */
function oldestLast<T extends { id: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => b.id - a.id);
}

function referencesOf(wanted: WantedPlans, site: SiteContent, people: Map<string, number>): References {
  const units = unitsAfter(wanted, site);
  return {
    concept: wanted.concept,
    period: wanted.period,
    units: new Map(site.units.map((unit) => [unit.code, unit.id])),
    goals: new Map(site.goals.map((goal) => [goal.code, goal.id])),
    plans: new Map(oldestLast(site.plans).map((plan) => [plan.key, plan.id])),
    rounds: new Map(site.rounds.map((round) => [round.key, round])),
    indsatser: new Map(oldestLast(site.indsatser).map((indsats) => [indsats.key, indsats.id])),
    people,
    earlier: site.earlier,
    isCrossCutting: (codes) => isCrossCutting(codes, units),
  };
}

function remember(known: Map<string, number>, written: ReadonlyMap<string, number>): void {
  for (const [key, id] of written) known.set(key, id);
}

/** Everybody the changed rows name. */
export function peopleNamed(changes: SiteChanges): string[] {
  const named = [
    ...changes.units.flatMap(({ wanted }) => wanted.manager ?? []),
    ...changes.indsatser.flatMap(({ wanted }) => [wanted.owner ?? [], wanted.coOwners ?? []].flat()),
    ...changes.statuses.flatMap(({ wanted }) => wanted.answeredBy ?? []),
  ];
  return [...new Set(named.map((upn) => upn.toLowerCase()))];
}

async function writeOrganisation(site: Site, changes: SiteChanges, refs: References): Promise<void> {
  const units = { list: unitsList, key: (unit: { code: string }) => unit.code, row: ({ wanted }: SiteChanges['units'][number]) => unitRow(wanted, refs) };
  for (const wave of byDepth(changes.units, units.key, (unit) => unit.parent))
    remember(refs.units, await writeRows(site, unitsList, writesOf(units, wave, refs)));
  const goals = { list: goalsList, key: (goal: { code: string }) => goal.code, row: ({ wanted }: SiteChanges['goals'][number]) => goalRow(wanted, refs) };
  for (const wave of byDepth(changes.goals, goals.key, (goal) => goal.parent))
    remember(refs.goals, await writeRows(site, goalsList, writesOf(goals, wave, refs)));
}

async function writePlans(site: Site, changes: SiteChanges, refs: References, published: ReadonlySet<string>): Promise<void> {
  const rounds = { list: roundsList, key: (round: { key: string }) => round.key, row: ({ wanted }: SiteChanges['rounds'][number]) => roundRow(wanted, refs) };
  const roundIds = await writeRows(site, roundsList, writesOf(rounds, changes.rounds, refs));
  for (const { wanted } of changes.rounds) refs.rounds.set(wanted.key, { id: roundIds.get(wanted.key) ?? 0, name: wanted.name, questions: wanted.questions });
  const plans = {
    list: plansList,
    key: (plan: { key: string }) => plan.key,
    row: ({ wanted }: SiteChanges['plans'][number]) => planRow(wanted, refs),
    approved: (plan: WantedPlan) => published.has(plan.key),
  };
  for (const wave of byDepth(changes.plans, plans.key, (plan) => plan.parentPlan))
    remember(refs.plans, await written(site, plansList, { refs, changes: wave, writes: writesOf(plans, wave, refs) }));
}

/** Writes rows of a list without a unique key, and returns the ids that stand after a race with somebody else. */
async function written(
  site: Site,
  list: typeof plansList | typeof indsatserList,
  { refs, changes, writes, onRows }: { refs: References; changes: readonly Change<{ key: string }>[]; writes: RowWrite[]; onRows?: (done: number) => void },
): Promise<Map<string, number>> {
  const ids = await writeRows(site, list, writes, onRows);
  const isNew = new Set(changes.flatMap(({ id, wanted }) => (id === undefined ? [wanted.key] : [])));
  const added = new Map([...ids].filter(([key]) => isNew.has(key)));
  return settleTwins(site, list, { concept: refs.concept.id, period: refs.period }, added);
}

/** How far a long list has come, a line a batch. */
function told(writes: readonly RowWrite[], onProgress: Progress): (done: number) => void {
  return (done) => (writes.length > BATCH_SIZE ? onProgress(`  ${done} af ${writes.length}`) : undefined);
}

function sideWriting(
  { wanted, changes, content }: { wanted: WantedPlans; changes: SiteChanges; content: SiteContent },
  refs: References,
  published: ReadonlySet<string>,
): SideWriting {
  const known = Object.entries(content.side.ids).map(([list, ids]): [string, Map<string, number>] => [list, new Map(ids)]);
  return {
    series: { concept: wanted.concept.id, period: wanted.period },
    changes: changes.side,
    ids: { ...Object.fromEntries(known), units: refs.units, goals: refs.goals, indsatser: refs.indsatser },
    isPublic: publicIndsats(wanted, published),
  };
}

/** Writes the changes, those referred to before those that refer. Stopped half way and run again it ends the same: what is written is found again. */
export async function writeChanges(
  site: Site,
  plan: { wanted: WantedPlans; changes: SiteChanges; content: SiteContent },
  onProgress: Progress = () => undefined,
): Promise<void> {
  const { wanted, changes, content } = plan;
  const refs = referencesOf(wanted, content, await userIds(site, peopleNamed(changes)));
  await writeOrganisation(site, changes, refs);
  const published = publishedPlans(wanted, content);
  await writePlans(site, changes, refs, published);
  const indsatser = {
    list: indsatserList,
    key: (indsats: { key: string }) => indsats.key,
    row: ({ wanted: indsats }: SiteChanges['indsatser'][number]) => indsatsRow(indsats, refs),
    approved: (indsats: WantedIndsats) => published.has(indsats.planKey),
  };
  const writes = writesOf(indsatser, changes.indsatser, refs);
  onProgress(`Skriver ${writes.length} indsatser …`);
  remember(refs.indsatser, await written(site, indsatserList, { refs, changes: changes.indsatser, writes, onRows: told(writes, onProgress) }));
  const statuses = {
    list: statusesList,
    key: (status: { key: string }) => status.key,
    row: (change: SiteChanges['statuses'][number]) => statusRow(change, refs),
  };
  if (changes.statuses.length > 0) onProgress(`Skriver ${changes.statuses.length} svar …`);
  const answers = writesOf(statuses, changes.statuses, refs);
  await writeRows(site, statusesList, answers, told(answers, onProgress));
  if (changes.side.length > 0) await writeSideRows(site, sideWriting(plan, refs, published));
  await approveOwnRows(
    site,
    [...published].flatMap((key) => refs.plans.get(key) ?? []),
  );
}
