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
import type { Change, SiteChanges } from '../diff.js';
import type { WantedPlans } from '../wanted.js';
import { userIds } from './people.js';
import type { Site } from './read-site.js';
import { goalRow, indsatsRow, planRow, roundRow, statusRow, unitRow, type References } from './rows.js';
import type { SiteContent } from './site-content.js';
import { onlyFields, writeRows, type RowWrite } from './write-rows.js';

export type Progress = (line: string) => void;

/** Fields of the row that a changed field of the file stands for. */
const rowFields: Record<string, readonly string[]> = { name: ['title'], goals: ['goals', 'primaryGoal'] };

interface Kind<L extends ListDefinition, W> {
  list: L;
  key: (wanted: W) => string;
  row: (change: Change<W>, refs: References) => ChangeOf<L>;
}

function writesOf<L extends ListDefinition, W>({ list, key, row }: Kind<L, W>, changes: readonly Change<W>[], refs: References): RowWrite[] {
  return changes.map((change): RowWrite => {
    const full = row(change, refs);
    if (change.id === undefined) return { key: key(change.wanted), body: writeRow(list, full) };
    const fields = change.fields.flatMap((field) => rowFields[field] ?? [field]);
    return { key: key(change.wanted), id: change.id, body: onlyFields(list, full, fields) };
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

function referencesOf(wanted: WantedPlans, site: SiteContent, people: Map<string, number>): References {
  return {
    concept: wanted.concept,
    period: wanted.period,
    units: new Map(site.units.map((unit) => [unit.code, unit.id])),
    goals: new Map(site.goals.map((goal) => [goal.code, goal.id])),
    plans: new Map(site.plans.map((plan) => [plan.key, plan.id])),
    rounds: new Map(site.rounds.map((round) => [round.key, round])),
    indsatser: new Map(site.indsatser.map((indsats) => [indsats.key, indsats.id])),
    people,
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

async function writePlans(site: Site, changes: SiteChanges, refs: References): Promise<void> {
  const rounds = { list: roundsList, key: (round: { key: string }) => round.key, row: ({ wanted }: SiteChanges['rounds'][number]) => roundRow(wanted, refs) };
  const roundIds = await writeRows(site, roundsList, writesOf(rounds, changes.rounds, refs));
  for (const { wanted } of changes.rounds) refs.rounds.set(wanted.key, { id: roundIds.get(wanted.key) ?? 0, name: wanted.name, questions: wanted.questions });
  const plans = { list: plansList, key: (plan: { key: string }) => plan.key, row: ({ wanted }: SiteChanges['plans'][number]) => planRow(wanted, refs) };
  for (const wave of byDepth(changes.plans, plans.key, (plan) => plan.parentPlan))
    remember(refs.plans, await writeRows(site, plansList, writesOf(plans, wave, refs)));
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
  await writePlans(site, changes, refs);
  const indsatser = {
    list: indsatserList,
    key: (indsats: { key: string }) => indsats.key,
    row: ({ wanted: indsats }: SiteChanges['indsatser'][number]) => indsatsRow(indsats, refs),
  };
  onProgress(`Skriver ${changes.indsatser.length} indsatser …`);
  remember(refs.indsatser, await writeRows(site, indsatserList, writesOf(indsatser, changes.indsatser, refs)));
  const statuses = {
    list: statusesList,
    key: (status: { key: string }) => status.key,
    row: (change: SiteChanges['statuses'][number]) => statusRow(change, refs),
  };
  if (changes.statuses.length > 0) onProgress(`Skriver ${changes.statuses.length} svar …`);
  await writeRows(site, statusesList, writesOf(statuses, changes.statuses, refs));
}
