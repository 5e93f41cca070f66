import type { PlanRules } from './plan-rules.js';

/** HU-05 … HU-08, HU-15, HU-19, HU-23. */
export const hilleroedRules: PlanRules = [
  { rule: 'fields-filled', severity: 'error', fields: ['description', 'activities', 'target', 'effects'] },
  { rule: 'tied-to-goal', severity: 'error', levels: ['ambition', 'pejlemaerke'], reasonField: 'description' },
  { rule: 'goal-in-force', severity: 'hint' },
  { rule: 'owner-named', severity: 'warning' },
];

/** RU-06: each indsats stands under a goal. The document asks for no texts; what the unit's own page needs is hinted at. */
export const rudersdalRules: PlanRules = [
  { rule: 'tied-to-goal', severity: 'error', levels: ['maal'] },
  { rule: 'fields-filled', severity: 'hint', fields: ['description', 'effects'] },
  { rule: 'owner-named', severity: 'warning' },
];

/** RA-13, RA-14, RA-16, RA-17. Aftalemål are the indsatser of a unit's own; projects stand beside them. */
export const randersRules: PlanRules = [
  { rule: 'fewest-indsatser', severity: 'error', atLeast: 5, unitKinds: ['agreement-unit'], word: { singular: 'aftalemål', plural: 'aftalemål' } },
  { rule: 'covers-target-groups', severity: 'error', level: 'effektmaal', unitKinds: ['agreement-unit'] },
  { rule: 'own-goal-only-where-none-fits', severity: 'warning', level: 'effektmaal' },
  { rule: 'within-theme', severity: 'error' },
  { rule: 'tied-to-goal', severity: 'error', levels: ['effektmaal'] },
  { rule: 'fields-filled', severity: 'error', fields: ['target'] },
  { rule: 'fields-filled', severity: 'warning', fields: ['effects'] },
  { rule: 'owner-named', severity: 'warning' },
];
