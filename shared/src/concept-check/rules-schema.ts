import type {
  CoversTargetGroupsRule,
  FewestIndsatserRule,
  FieldsFilledRule,
  GoalInForceRule,
  OwnerNamedRule,
  OwnGoalRule,
  PlanRule,
  Severity,
  TiedToGoalRule,
  WithinThemeRule,
} from '../concepts/index.js';
import { indsatsFieldKeys } from '../domain/index.js';
import { indsatsKindWords, unitKindWords } from '../lists/index.js';
import { listOf, objectOf, oneOf, text, whole, type JsonSchema } from './json-schema.js';

const severities: Record<Severity, true> = { error: true, warning: true, hint: true };
const severity = oneOf(Object.keys(severities), 'error: skabelonen kræver det. warning: se efter. hint: overvej. Intet af det spærrer en kladde.');
const kinds = listOf(oneOf(Object.keys(indsatsKindWords), 'Indsatsens type.'), 'De typer indsatser, reglen gælder; ellers kun «indsats».', 1);
const field = oneOf(indsatsFieldKeys, 'Et af skabelonens fire felter.');
const unitKinds = listOf(oneOf(Object.keys(unitKindWords), 'Enhedens type.'), 'De typer enheder, reglen gælder.', 1);
const level = text('Nøglen på et niveau i goalLevels.');
const word = objectOf<FewestIndsatserRule['word']>(
  { required: { singular: text('Ental, fx «aftalemål».'), plural: text('Flertal.') }, optional: {} },
  'Hvad skabelonen kalder dem.',
);

/** The discriminator's value, by which an editor knows what else belongs to the rule. */
const named = (rule: PlanRule['rule'], description: string): JsonSchema => ({ const: rule, description });

const variants: Record<PlanRule['rule'], JsonSchema> = {
  'fields-filled': objectOf<FieldsFilledRule>({
    required: { rule: named('fields-filled', 'Felterne skal være udfyldt.'), severity, fields: listOf(field, 'Felterne.', 1) },
    optional: { kinds },
  }),
  'owner-named': objectOf<OwnerNamedRule>({ required: { rule: named('owner-named', 'Indsatsen skal have en ejer.'), severity }, optional: { kinds } }),
  'tied-to-goal': objectOf<TiedToGoalRule>({
    required: { rule: named('tied-to-goal', 'Indsatsen skal være knyttet til et mål.'), severity, levels: listOf(level, 'Niveauer, der er nok.', 1) },
    optional: { reasonField: { ...field, description: 'Feltet, hvor en indsats uden mål kan begrundes.' }, kinds },
  }),
  'within-theme': objectOf<WithinThemeRule>({
    required: { rule: named('within-theme', 'Indsatsen skal ligge inden for et af temaerne.'), severity },
    optional: { kinds },
  }),
  'goal-in-force': objectOf<GoalInForceRule>({ required: { rule: named('goal-in-force', 'Målet må ikke være udløbet.'), severity }, optional: { kinds } }),
  'fewest-indsatser': objectOf<FewestIndsatserRule>({
    required: {
      rule: named('fewest-indsatser', 'Hver enhed skal have mindst så mange.'),
      severity,
      atLeast: whole('Det mindste antal.', { minimum: 1 }),
      unitKinds,
      word,
    },
    optional: { kinds },
  }),
  'covers-target-groups': objectOf<CoversTargetGroupsRule>({
    required: { rule: named('covers-target-groups', 'En enhed dækker de fastlagte mål for de målgrupper, den arbejder for.'), severity, level, unitKinds },
    optional: { kinds },
  }),
  'own-goal-only-where-none-fits': objectOf<OwnGoalRule>({
    required: { rule: named('own-goal-only-where-none-fits', 'Eget mål kun, hvor der ikke er et fastlagt.'), severity, level },
    optional: {},
  }),
};

export const rulesSchema: JsonSchema = listOf(
  { type: 'object', discriminator: { propertyName: 'rule' }, required: ['rule'], oneOf: Object.values(variants) },
  'Det, check-plan holder planerne op imod. Kun råd: intet spærres.',
);
