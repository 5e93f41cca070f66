import type { FieldsFilledRule, GoalInForceRule, OwnerNamedRule, TiedToGoalRule, WithinThemeRule } from '../../concepts/index.js';
import { askedAbout, goalAtLevel } from '../../domain/index.js';
import { isEmpty, ofKinds, placeOf, type CheckedPlan } from './checked-plan.js';
import type { PlanFinding } from './finding.js';

export function fieldsFilled({ rule, severity, fields, kinds }: FieldsFilledRule, plan: CheckedPlan): PlanFinding[] {
  const wanted = plan.concept.fields.filter((field) => fields.includes(field.key));
  return ofKinds(plan, kinds).flatMap((indsats) =>
    wanted
      .filter((field) => isEmpty(indsats.fields[field.key]))
      .map(({ key, label, question }): PlanFinding => {
        const todo = question === undefined ? `Skriv «${label}».` : `Skriv «${label}»: ${question}`;
        return { rule, severity, place: { ...placeOf(indsats, plan), field: key }, what: `«${label}» er ikke udfyldt.`, todo };
      }),
  );
}

export function ownerNamed({ rule, severity, kinds }: OwnerNamedRule, plan: CheckedPlan): PlanFinding[] {
  return ofKinds(plan, kinds)
    .filter((indsats) => indsats.owner === undefined)
    .map((indsats) => {
      const names = askedAbout(indsats, plan.book.units).map((person) => person.name);
      const until = names.length === 0 ? 'Indtil da bliver ingen spurgt om status.' : `Indtil da spørges ${names.join(' og ')}.`;
      return { rule, severity, place: placeOf(indsats, plan), what: 'Indsatsen har ingen ejer.', todo: `Skriv, hvem der svarer for den. ${until}` };
    });
}

function levelWords({ concept }: CheckedPlan, levels: readonly string[]): string {
  return levels.map((key) => (concept.goalLevels.find((level) => level.key === key)?.singular ?? key).toLocaleLowerCase('da')).join(' eller ');
}

export function tiedToGoal({ rule, severity, levels, reasonField, kinds }: TiedToGoalRule, plan: CheckedPlan): PlanFinding[] {
  const words = levelWords(plan, levels);
  const label = plan.concept.fields.find((field) => field.key === reasonField)?.label ?? '';
  return ofKinds(plan, kinds)
    .filter((indsats) => !indsats.goals.some((code) => levels.some((level) => goalAtLevel(code, level, plan.goals) !== undefined)))
    .map((indsats): PlanFinding => {
      const what = `Indsatsen er ikke knyttet til ${words}.`;
      if (reasonField === undefined) return { rule, severity, place: placeOf(indsats, plan), what, todo: 'Vælg det mål, den arbejder for.' };
      const reasoned = !isEmpty(indsats.fields[reasonField]);
      const where = reasoned ? `se efter, at «${label}» siger` : `skriv under «${label}»`;
      const todo = `Vælg målet, eller ${where}, hvad der begrunder indsatsen.`;
      return { rule, severity: reasoned ? 'hint' : severity, place: { ...placeOf(indsats, plan), field: reasonField }, what, todo };
    });
}

export function withinTheme({ rule, severity, kinds }: WithinThemeRule, plan: CheckedPlan): PlanFinding[] {
  const themes = (plan.concept.themes ?? []).map((theme) => theme.term);
  const known = new Set(themes.map((theme) => theme.toLocaleLowerCase('da')));
  return ofKinds(plan, kinds)
    .filter((indsats) => !indsats.themes.some((theme) => known.has(theme.toLocaleLowerCase('da'))))
    .map((indsats) => {
      const what = indsats.themes.length === 0 ? 'Indsatsen ligger ikke inden for et tema.' : `Temaet «${indsats.themes.join('», «')}» kendes ikke.`;
      return { rule, severity, place: placeOf(indsats, plan), what, todo: `Vælg mindst ét af temaerne: ${themes.join(', ')}.` };
    });
}

export function goalInForce({ rule, severity, kinds }: GoalInForceRule, plan: CheckedPlan): PlanFinding[] {
  return ofKinds(plan, kinds).flatMap((indsats) =>
    indsats.goals
      .flatMap((code) => plan.goals.get(code) ?? [])
      .filter((goal) => goal.state === 'expired')
      .map((goal) => ({
        rule,
        severity,
        place: { ...placeOf(indsats, plan), goal: goal.code },
        what: `Målet «${goal.name}» er udløbet.`,
        todo: 'Se efter, om et nyt mål har afløst det.',
      })),
  );
}
