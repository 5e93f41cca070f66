import type { ListSection, PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Unsure } from '../outcome.js';
import type { FileGoal } from '../plan-file.js';

/** Goals of one heading; a group for each list that an empty line sets apart. */
export interface GoalGroups {
  section: ListSection & { level: string };
  groups: FileGoal[][];
}

/** The one plain list of the level above, and its goals in the file's order. */
function listAbove({ section }: GoalGroups, all: readonly GoalGroups[], { goalLevels }: PlanConcept): GoalGroups | undefined {
  const parent = goalLevels.find(({ key }) => key === section.level)?.parent;
  const above = all.filter((each) => each.section.level === parent && each.section.headingLevel === undefined);
  return above.length === 1 ? above[0] : undefined;
}

function setBelow(list: GoalGroups, above: GoalGroups): Unsure[] {
  const parents = above.groups.flat();
  const groups = list.groups.filter((goals) => goals.length > 0);
  const row = `afsnittet «${list.section.heading}»`;
  if (groups.length !== parents.length) {
    const counts = `${groups.length} ${groups.length === 1 ? 'gruppe' : 'grupper'} mål og ${parents.length} i afsnittet «${above.section.heading}»`;
    return groups.length === 0 || parents.length === 0
      ? []
      : [{ row, what: `Der er ${counts}, så målene er ikke sat under nogen af dem. Vælg det overordnede mål i listen Mål.` }];
  }
  parents.forEach(({ code }, at) => groups[at]?.forEach((goal) => (goal.parent ??= code)));
  return [
    { row, what: `De ${groups.length} grupper mål er sat under målene i afsnittet «${above.section.heading}» i samme rækkefølge. Se efter i listen Mål.` },
  ];
}

/** A list in as many groups as the level above has goals stands beneath those, in their order: so the appendix's columns were meant. HU-22. */
export function goalsBelow(all: readonly GoalGroups[], concept: PlanConcept): Unsure[] {
  return all.flatMap((list) => {
    if (list.section.headingLevel !== undefined) return [];
    const above = listAbove(list, all, concept);
    return above === undefined ? [] : setBelow(list, above);
  });
}
