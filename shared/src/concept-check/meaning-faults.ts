import type { PlanConcept, PlanRule, RoundTemplate } from '../concepts/index.js';
import { goalReachedValues, indsatsFieldKeys, ratings, type Question, type QuestionMeaning } from '../domain/index.js';
import type { ConceptFault } from './schema-faults.js';

const fault = (place: string, what: string): ConceptFault => ({ place, what });

/** Names that stand a second time, with their place. */
function twice(names: readonly string[]): { index: number; name: string }[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ index, name }] : []));
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function levelFaults({ goalLevels, overviewLevel }: PlanConcept): ConceptFault[] {
  const keys = goalLevels.map((level) => level.key);
  const inRing = (start: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined; at = goalLevels.find((level) => level.key === at)?.parent) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return [
    ...twice(keys).map(({ index, name }) => fault(`goalLevels[${index}].key`, `«${name}» står to gange`)),
    ...goalLevels.flatMap(({ key, parent }, index) => {
      if (parent === undefined) return [];
      if (!keys.includes(parent)) return [fault(`goalLevels[${index}].parent`, `«${parent}» er ikke et af niveauerne ${keys.join(', ')}`)];
      return inRing(key) ? [fault(`goalLevels[${index}].parent`, 'niveauerne står over hinanden i ring')] : [];
    }),
    ...(keys.includes(overviewLevel) ? [] : [fault('overviewLevel', `«${overviewLevel}» er ikke et af niveauerne ${keys.join(', ')}`)]),
  ];
}

const meaningValues: Record<QuestionMeaning, readonly string[]> = { rating: ratings, 'goal-reached': goalReachedValues };

function questionFaults(question: Question, place: string): ConceptFault[] {
  const { kind, choices, meaning } = question;
  if (kind === 'choice' && choices === undefined) return [fault(`${place}.choices`, 'mangler: et valg skal have svar at vælge imellem')];
  if (kind === 'text' && choices !== undefined) return [fault(`${place}.choices`, 'hører kun til spørgsmål af arten choice')];
  if (meaning === undefined) return [];
  if (kind !== 'choice') return [fault(`${place}.meaning`, 'hører kun til spørgsmål af arten choice')];
  const known = meaningValues[meaning];
  return (choices ?? []).flatMap(({ value }, index) =>
    known.includes(value) ? [] : [fault(`${place}.choices[${index}].value`, `skal være et af ordene ${known.join(', ')}`)],
  );
}

function roundFaults(round: RoundTemplate, place: string, periods: readonly string[]): ConceptFault[] {
  const { period, opens, due, questions } = round;
  const days = (['opens', 'due'] as const)
    .filter((part) => !isDay(round[part]))
    .map((part) => fault(`${place}.${part}`, `${round[part]} er ingen dag i kalenderen`));
  return [
    ...(periods.includes(period) ? [] : [fault(`${place}.period`, `«${period}» er ikke en af perioderne ${periods.join(', ')}`)]),
    ...days,
    ...(days.length === 0 && opens > due ? [fault(`${place}.due`, 'fristen ligger før den dag, runden åbner')] : []),
    ...twice(questions.map((question) => question.id)).map(({ index, name }) => fault(`${place}.questions[${index}].id`, `«${name}» står to gange i runden`)),
    ...questions.flatMap((question, index) => questionFaults(question, `${place}.questions[${index}]`)),
  ];
}

function ruleFaults(rule: PlanRule, place: string, { goalLevels, themes = [] }: PlanConcept): ConceptFault[] {
  const levels = 'levels' in rule ? rule.levels : 'level' in rule ? [rule.level] : [];
  const keys = goalLevels.map((level) => level.key);
  const unknown = levels.filter((level) => !keys.includes(level)).map((level) => fault(place, `niveauet «${level}» er ikke et af ${keys.join(', ')}`));
  const lacksThemes = rule.rule === 'within-theme' && themes.length === 0;
  return lacksThemes ? [...unknown, fault(place, 'skabelonen har ingen temaer (themes)')] : unknown;
}

function fileFaults({ files }: PlanConcept): ConceptFault[] {
  if (files.headingWord !== undefined || (files.rowHeads?.title ?? []).length > 0) return [];
  return [fault('files', 'skal have headingWord (Word-skabelon) eller rowHeads.title (oversigt), så importen kan læse kommunens filer')];
}

function otherFaults({ fields, calendar, reminderPolicy }: PlanConcept): ConceptFault[] {
  const keys = fields.map((field) => field.key);
  const { from, to } = reminderPolicy.sendingHours;
  return [
    ...twice(keys).map(({ index, name }) => fault(`fields[${index}].key`, `«${name}» står to gange`)),
    ...indsatsFieldKeys.filter((key) => !keys.includes(key)).map((key) => fault('fields', `feltet «${key}» mangler`)),
    ...(from < to ? [] : [fault('reminderPolicy.sendingHours', 'from skal være før to')]),
    // a leap year, so that 29 February may be a closing day
    ...calendar.closingDays.flatMap((day, index) =>
      isDay(`2024-${day}`) ? [] : [fault(`calendar.closingDays[${index}]`, `${day} er ingen dag i kalenderen`)],
    ),
  ];
}

/** What a schema cannot see: parts of the concept that do not agree with one another. */
export function meaningFaults(concept: PlanConcept): ConceptFault[] {
  return [
    ...otherFaults(concept),
    ...levelFaults(concept),
    ...concept.rounds.flatMap((round, index) => roundFaults(round, `rounds[${index}]`, concept.periods)),
    ...(concept.rules ?? []).flatMap((rule, index) => ruleFaults(rule, `rules[${index}]`, concept)),
    ...fileFaults(concept),
  ];
}
