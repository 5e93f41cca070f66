import type { Person } from './person.js';

/** The four texts every template maps its own columns to. HU-05 … HU-08. */
export type IndsatsFieldKey = 'description' | 'activities' | 'target' | 'effects';
export const indsatsFieldKeys: readonly IndsatsFieldKey[] = ['description', 'activities', 'target', 'effects'];

export type IndsatsKind = 'indsats' | 'other-project' | 'cross-professional-project' | 'cross-organisational-project';

/** What a unit will do, for which goal, with what effect for citizens. Texts are HTML as SharePoint's rich text columns hold them. */
export interface Indsats {
  id: number;
  /** Stable key from where it was written: a second import finds the first. */
  key: string;
  planId: number;
  concept: string;
  period: string;
  title: string;
  fields: Partial<Record<IndsatsFieldKey, string>>;
  /** Codes of units, or of groups such as "Alle centre". */
  units: string[];
  leadUnit?: string;
  goals: string[];
  primaryGoal?: string;
  themes: string[];
  owner?: Person;
  coOwners: Person[];
  /** Outside the organisation; do not make an indsats cross-cutting. RU-09. */
  partners?: string;
  kind: IndsatsKind;
  order: number;
  continuedFrom?: number;
}

/**
 * The indsatser with a key each of their own. A row copied by hand in the list brings its key along; the first keeps it, so
 * that the two do not share one answer.
 */
export function withOwnKeys(indsatser: readonly Indsats[]): Indsats[] {
  const taken = new Set<string>();
  return indsatser.map((indsats) => {
    const key = taken.has(indsats.key) ? `${indsats.key}#${indsats.id}` : indsats.key;
    taken.add(key);
    return key === indsats.key ? indsats : { ...indsats, key };
  });
}
