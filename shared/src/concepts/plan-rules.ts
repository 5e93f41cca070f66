import type { IndsatsFieldKey, IndsatsKind, UnitKind } from '../domain/index.js';

/** error: the template asks for it. warning: something is likely missing. hint: worth a thought. None of them blocks a draft. */
export type Severity = 'error' | 'warning' | 'hint';

interface OnIndsatser {
  severity: Severity;
  /** The kinds of indsatser it is about; without it, `indsats` alone. */
  kinds?: IndsatsKind[];
}

/** These texts must say something. */
export interface FieldsFilledRule extends OnIndsatser {
  rule: 'fields-filled';
  fields: IndsatsFieldKey[];
}

/** Somebody must answer for it. */
export interface OwnerNamedRule extends OnIndsatser {
  rule: 'owner-named';
}

/** Tied to a goal at or below one of these levels. HU-15. With `reasonField`, an indsats without one may give its reason there; it is only hinted at. HU-23. */
export interface TiedToGoalRule extends OnIndsatser {
  rule: 'tied-to-goal';
  levels: string[];
  reasonField?: IndsatsFieldKey;
}

/** Within one of the concept's themes. RA-17. */
export interface WithinThemeRule extends OnIndsatser {
  rule: 'within-theme';
}

/** Works for no goal that has expired. HU-19. */
export interface GoalInForceRule extends OnIndsatser {
  rule: 'goal-in-force';
}

/** So many in each unit of these kinds; `word` is what the template calls them. RA-13. */
export interface FewestIndsatserRule extends OnIndsatser {
  rule: 'fewest-indsatser';
  atLeast: number;
  unitKinds: UnitKind[];
  word: { singular: string; plural: string };
}

/** A unit that works for a target group covers every fixed goal of that group. RA-14. */
export interface CoversTargetGroupsRule extends OnIndsatser {
  rule: 'covers-target-groups';
  level: string;
  unitKinds: UnitKind[];
}

/** A goal of a unit's own only for a target group without a fixed one. RA-16. */
export interface OwnGoalRule {
  rule: 'own-goal-only-where-none-fits';
  severity: Severity;
  level: string;
}

/** One rule of a municipality's template, as data. */
export type PlanRule =
  FieldsFilledRule | OwnerNamedRule | TiedToGoalRule | WithinThemeRule | GoalInForceRule | FewestIndsatserRule | CoversTargetGroupsRule | OwnGoalRule;

/** What planCheck holds a plan against. */
export type PlanRules = PlanRule[];
