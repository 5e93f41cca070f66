import { conceptAmong, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Indsats, PageTarget, Person, Plan, PlanBook } from '@virksomhedsplaner/shared/domain';
import type { Edited, EditingRights } from '@virksomhedsplaner/shared/ports';
import { useLoaded, type Loaded } from '../../app/use-loaded.js';
import type { Desk, DeskPorts } from '../../desk/desk.js';

export type EditingData =
  | { kind: 'no-right' }
  | { kind: 'no-plan' }
  | {
      kind: 'ready';
      ports: DeskPorts;
      rights: EditingRights;
      book: PlanBook;
      concept: PlanConcept;
      plan: Edited<Plan>;
      indsatser: Edited<Indsats>[];
      people: Person[];
    };

async function read(desk: Desk, { concept: conceptId = '', period = '', unit }: Partial<PageTarget>): Promise<EditingData> {
  const ports = await desk.ports();
  const [rights, book] = await Promise.all([ports.editing.rights(), ports.repository.planBook({ concept: conceptId, period })]);
  const known = book.plans.find((plan) => plan.unit === unit);
  if (!rights.write) return { kind: 'no-right' };
  if (known === undefined) return { kind: 'no-plan' };
  const [plan, indsatser, people] = await Promise.all([ports.editing.plan(known.id), ports.editing.indsatserOf(known.id), ports.editing.people()]);
  if (plan === undefined) return { kind: 'no-plan' };
  return { kind: 'ready', ports, rights, book, concept: conceptAmong(ports.concepts, conceptId, known.conceptVersion), plan, indsatser, people };
}

/** Everything that writing one unit's plan takes, read as its writers see it. */
export function useEditing(desk: Desk, target: Partial<PageTarget>): Loaded<EditingData> {
  return useLoaded(`${target.concept ?? ''}/${target.period ?? ''}/${target.unit ?? ''}`, () => read(desk, target));
}
