import { isCrossCutting, planKey, statusKey, type Unit } from '@virksomhedsplaner/shared/domain';
import { findAgain, indsatsKey, type FoundAgain } from './matching/find-again.js';
import type { FileAnswer, FileIndsats } from './plan-file.js';
import { resolveGoals, resolvePeople, resolveUnits } from './resolve-names.js';
import { fault, type Resolving } from './resolving.js';
import type { WantedIndsats, WantedStatus } from './wanted.js';

function statusOf(resolving: Resolving, place: string, key: string, answer: FileAnswer): WantedStatus[] {
  const round = resolving.roundNamed(answer.round);
  if (round === undefined) {
    fault(resolving, place, `runden «${answer.round}» findes ikke i konceptet ${resolving.concept.id} for ${resolving.period}.`);
    return [];
  }
  const { answeredBy, answeredAt, answers, state, source } = answer;
  return [
    {
      key: statusKey(key, round.key),
      roundKey: round.key,
      answers,
      ...(answeredBy === undefined ? {} : { answeredBy: answeredBy.toLowerCase() }),
      ...(answeredAt === undefined ? {} : { answeredAt }),
      ...(state === undefined ? {} : { state }),
      ...(source === undefined ? {} : { source }),
    },
  ];
}

/** A group has no plan of its own: what it does stands in the plan of the unit above it. */
export function planUnitOf(code: string, units: readonly Pick<Unit, 'code' | 'kind' | 'parent'>[]): string {
  const unit = units.find((candidate) => candidate.code === code);
  return unit?.kind === 'group' ? (unit.parent ?? code) : code;
}

/** A file's own column for cross-cutting is only compared with the rule. RU-07. */
function compareCrossCutting(resolving: Resolving, indsats: FileIndsats, units: readonly string[]): void {
  const { saysCrossCutting, place, title } = indsats;
  if (saysCrossCutting === undefined || saysCrossCutting === isCrossCutting(units, resolving.units)) return;
  const rule = saysCrossCutting ? 'færre end to enheder deltager, så den er ikke tværgående' : 'to eller flere enheder deltager, så den er tværgående';
  resolving.warnings.push(`${place}: filen skriver «${saysCrossCutting ? 'ja' : 'nej'}» til tværgående ved «${title}», men ${rule}.`);
}

type Given = Pick<FileIndsats, 'partners' | 'kind' | 'themes' | 'order' | 'continuedFrom' | 'chain' | 'fromCells'>;

/** What needs no resolving, without parts the file leaves out. */
function givenIn({ partners, kind, themes, order, continuedFrom, chain, fromCells }: FileIndsats): Given {
  return Object.fromEntries(Object.entries({ partners, kind, themes, order, continuedFrom, chain, fromCells }).filter(([, value]) => value !== undefined));
}

interface Identity {
  key: string;
  title: string;
  planKey: string;
  again: FoundAgain;
}

/** Which indsats of the site this is, if it has been there before; a heading spelt otherwise does not change the site's. */
function identify(resolving: Resolving, { title, place, planUnit, key: given }: FileIndsats, units: readonly string[], leadUnit: string): Identity {
  const plan = planKey(resolving.concept.id, resolving.period, planUnit ?? planUnitOf(leadUnit, resolving.units));
  const key = given ?? indsatsKey(plan, title);
  const again = findAgain({ key, title, units }, resolving.held);
  if (again === undefined) return { key, title, planKey: plan, again };
  if (again.how === 'sure') return { key: again.indsats.key, title, planKey: plan, again };
  resolving.unsure.push({ row: place, what: `«${title}» er læst som «${again.indsats.title}», der er på siden i forvejen. Overskriften ændres ikke.` });
  return { key: again.indsats.key, title: again.indsats.title, planKey: plan, again };
}

/** An indsats with its names resolved, or undefined when none of its units is known; why stands among the faults. */
export function resolveIndsats(resolving: Resolving, indsats: FileIndsats): WantedIndsats | undefined {
  const units = resolveUnits(resolving, indsats);
  const goals = resolveGoals(resolving, indsats);
  const leadUnit = indsats.leadUnit ?? units[0];
  if (leadUnit === undefined) return undefined;
  compareCrossCutting(resolving, indsats, units);
  const { again, ...identity } = identify(resolving, indsats, units, leadUnit);
  return {
    ...identity,
    place: indsats.place,
    fields: indsats.fields,
    units,
    leadUnit,
    ...(goals === undefined ? {} : { goals }),
    ...resolvePeople(resolving, indsats),
    ...givenIn(indsats),
    statuses: indsats.answers.flatMap((answer) => statusOf(resolving, indsats.place, identity.key, answer)),
    ...(again === undefined ? {} : { found: again.indsats }),
  };
}
