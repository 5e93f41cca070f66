import type {
  ColumnRole,
  ConceptCalendar,
  ConceptField,
  FileMarks,
  GlossaryEntry,
  GoalLevel,
  ListSection,
  PlanConcept,
  ReminderPolicy,
  RoundTemplate,
} from '../concepts/index.js';
import { indsatsFieldKeys, type Choice, type IndsatsFieldKey, type Question, type QuestionKind, type QuestionMeaning } from '../domain/index.js';
import { roundKindWords, indsatsKindWords } from '../lists/index.js';
import { listOf, matching, objectOf, oneOf, text, whole, type JsonSchema } from './json-schema.js';
import { rulesSchema } from './rules-schema.js';

const texts = (description: string): JsonSchema => listOf(text('Som teksten står i kommunens filer.'), description);
const key = (description: string): JsonSchema => matching('key', description);
const hour = (description: string): JsonSchema => whole(description, { minimum: 0, maximum: 24 });

const questionKinds: Record<QuestionKind, true> = { text: true, choice: true };
const meanings: Record<QuestionMeaning, true> = { rating: true, 'goal-reached': true };
const roles: Record<Exclude<ColumnRole, IndsatsFieldKey>, true> = {
  title: true,
  units: true,
  goal: true,
  crossCutting: true,
  owner: true,
  partners: true,
  theme: true,
};

const entry = objectOf<GlossaryEntry>({ required: { term: text('Ordet.'), meaning: text('Hvad det betyder her.') }, optional: {} });
const field = objectOf<ConceptField>({
  required: { key: oneOf(indsatsFieldKeys, 'Hvilket af de fire felter det er.'), label: text('Feltets navn i skabelonen.') },
  optional: { question: text('Hjælpespørgsmålet, der vises ved feltet.') },
});
const goalLevel = objectOf<GoalLevel>({
  required: {
    key: key('Niveauets nøgle; står i listen Mål og ændres ikke.'),
    singular: text('Ental, fx «Ambition».'),
    plural: text('Flertal, fx «Ambitioner».'),
  },
  optional: { parent: key('Nøglen på niveauet over.') },
});
const choice = objectOf<Choice>({ required: { value: text('Det, der gemmes.'), label: text('Det, der vises.') }, optional: {} });
const question = objectOf<Question>({
  required: {
    id: key('Svarets nøgle, ASCII, én gang i runden.'),
    text: text('Spørgsmålet, som ejeren ser det.'),
    kind: oneOf(Object.keys(questionKinds), 'text: fritekst. choice: ét af flere svar.'),
    required: { type: 'boolean', description: 'Om der skal svares.' },
  },
  optional: {
    maxLength: whole('Det længste svar, i tegn.', { minimum: 1, maximum: 4000 }),
    choices: listOf(choice, 'Svarene at vælge imellem.', 2),
    meaning: oneOf(Object.keys(meanings), 'rating: trafiklyset. goal-reached: om målet er nået.'),
  },
});
const round = objectOf<RoundTemplate>({
  required: {
    kind: oneOf(Object.keys(roundKindWords), 'Opfølgningens art.'),
    name: text('Fx «Midtvejsstatus februar 2023».'),
    aliases: texts('Andre navne, den har i kommunens filer.'),
    period: text('En af perioderne.'),
    opens: matching('day', 'Den dag, der kan svares fra.'),
    due: matching('day', 'Fristen.'),
    questions: listOf(question, 'Rundens spørgsmål, i rækkefølge.', 1),
  },
  optional: {},
});

const headsOf = (names: readonly string[], description: string): JsonSchema => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties: Object.fromEntries(names.map((name) => [name, texts(`Overskrifter på kolonnen ${name}.`)])),
});
const goalHeads = objectOf<NonNullable<FileMarks['goalHeads']>>(
  { required: { name: texts('Målet.'), targetGroup: texts('Målgruppen.'), indicator: texts('Indikatoren.') }, optional: {} },
  'Overskrifter i en tabel over mål, der er fastlagt over enhederne.',
);
const files = objectOf<FileMarks>(
  {
    required: { texts: listOf(text('Et ord fra filerne.'), 'Ord, som kommunens filer kendes på.', 1) },
    optional: {
      headingWord: text('Det, der står foran en indsats i Word-skabelonen, fx «Overskrift».'),
      fieldHeads: headsOf(indsatsFieldKeys, 'Andre overskrifter på skabelonens felter.'),
      rowHeads: headsOf([...Object.keys(roles), ...indsatsFieldKeys], 'Overskrifter i en oversigt med én indsats pr. række.'),
      goalHeads,
      goalHeadings: texts('Ord, et måls overskrift begynder med, fx «Mål».'),
      blockHeadings: texts('Rækker, der er overskrifter og ikke indsatser.'),
      groupNames: texts('Navne, der står for flere enheder, fx «Alle centre».'),
      chainHeads: headsOf(['partGoal', 'resultGoal', 'resultIndicators', 'effectIndicators'], 'Overskrifter på forandringsteoriens øvrige kolonner.'),
      projectSections: listOf(
        objectOf<NonNullable<FileMarks['projectSections']>[number]>({
          required: { heading: text('Afsnittets overskrift uden nummer.'), kind: oneOf(Object.keys(indsatsKindWords), 'Projekternes art.') },
          optional: {},
        }),
        'Afsnit med projekter, hvert under sin egen overskrift.',
      ),
      listSections: listOf(
        objectOf<ListSection>({
          required: { heading: text('Overskriften over listen.') },
          optional: {
            level: text('Målenes niveau; uden er listen indikatorer.'),
            headingLevel: text('Niveauet for det mål, som overskriften selv er, fx en politik over sine ambitioner.'),
            committee: text('Det udvalg, der følger målene.'),
          },
        }),
        'Lister med mål eller indikatorer.',
      ),
      placeholders: texts('Sådan begynder tekster, som ingen har udfyldt.'),
    },
  },
  'Hvordan importen kender og læser kommunens egne filer.',
);
const reminderPolicy = objectOf<ReminderPolicy>(
  {
    required: {
      before: listOf(whole('Arbejdsdage før fristen.', { minimum: 0 }), 'Hvornår der påmindes før fristen.'),
      overdueAfter: whole('Arbejdsdage efter fristen.', { minimum: 0 }),
      escalationAfter: whole('Arbejdsdage efter fristen, før lederen får besked.', { minimum: 0 }),
      sendingHours: objectOf<ReminderPolicy['sendingHours']>(
        { required: { from: hour('Fra klokken.'), to: hour('Til klokken, ikke med.') }, optional: {} },
        'Hvornår på dagen der sendes, dansk tid.',
      ),
    },
    optional: {},
  },
  'Påmindelser i arbejdsdage.',
);
const calendar = objectOf<ConceptCalendar>(
  {
    required: {
      closingDays: listOf(matching('monthDay', 'Måned og dag, fx 12-24.'), 'Lukkedage ud over helligdage.'),
      summerWeeks: listOf(whole('Ugenummer.', { minimum: 1, maximum: 53 }), 'Sommerferiens uger.'),
    },
    optional: {},
  },
  'Dage, hvor der ikke påmindes.',
);

const concept = objectOf<PlanConcept>({
  required: {
    id: key('Konceptets nøgle; står i listerne og ændres ikke.'),
    version: whole('Tælles op, når skabelonen ændres; en plan beholder den version, den er skrevet under.', { minimum: 1 }),
    municipality: text('Fx «Hillerød Kommune».'),
    planName: text('Fx «Udviklingsplan».'),
    area: text('Forvaltningen eller området.'),
    periods: listOf(text('Fx «2022-2024».'), 'Planperioderne.', 1),
    fields: listOf(field, 'De fire felter med skabelonens egne navne.', indsatsFieldKeys.length),
    goalLevels: listOf(goalLevel, 'Målenes niveauer.', 1),
    overviewLevel: key('Det niveau, oversigten er delt op efter.'),
    withoutGoal: text('Overskrift over indsatser uden mål.'),
    unitWord: text('Hvad en enhed kaldes, fx «Center».'),
    rounds: listOf(round, 'Opfølgningerne.'),
    files,
    reminderPolicy,
    calendar,
  },
  optional: {
    subtitle: text('Planens undertitel.'),
    presentationFirst: { type: 'boolean', description: 'Om præsentationen af enheden står først i planen.' },
    themes: listOf(entry, 'Temaer, en indsats kan ligge inden for.'),
    glossary: listOf(entry, 'Skabelonens egne ord.'),
    introduction: text('Fælles indledning på alle planer, HTML.'),
    rules: rulesSchema,
  },
});

/** The published schema of a municipality's concept file. `$schema` in the file itself gives an editor its help. */
export const conceptSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Koncept for virksomhedsplaner',
  description: 'En kommunes skabelon som data: felter, mål, opfølgninger, påmindelser, regler og filer.',
  ...concept,
  properties: { $schema: { type: 'string', description: 'Peger på denne fil, så editoren kan hjælpe.' }, ...(concept['properties'] as object) },
};
