import { groupedBy, siteGroups, type FieldDefinition, type ListDefinition, type RightLevel, type SiteGroup } from '@virksomhedsplaner/shared/lists';
import { kindWords } from '../kind-words.js';
import { code, tableOf } from './markdown.js';
import { columnTitle, filterWords, orderWords } from './view-words.js';

/** Named apart, so that the checker takes the line for the document's and not for this file's. */
const SPELL_CHECKER = 'cspell';

const levels: Record<RightLevel, string> = { read: 'læse', contribute: 'læse, tilføje og rette', full: 'fuld kontrol' };

function marksOf(field: FieldDefinition): string {
  const marks: [boolean | undefined, string][] = [
    [field.required, 'skal udfyldes'],
    [field.unique, 'entydig'],
    [field.indexed, 'indekseret'],
    [field.formatter !== undefined, 'med formatering'],
  ];
  const limits = field.maxLength === undefined ? [] : [`højst ${field.maxLength} tegn`];
  const choices = field.choices === undefined ? [] : [`valg: ${field.choices.join(', ')}`];
  return [...marks.filter(([is]) => is === true).map(([, mark]) => mark), ...limits, ...choices].join('; ');
}

function columnsTable(list: ListDefinition, lists: readonly ListDefinition[]): string {
  const rows = Object.values(list.fields).map((field) => {
    const lookedUpIn = lists.find((other) => other.key === field.lookupList)?.title;
    const kind = field.kind === 'json' ? 'data (JSON) i flere linjer tekst' : kindWords(field.kind, lookedUpIn);
    return [field.title, code(field.internalName), kind, marksOf(field), field.description ?? ''];
  });
  return tableOf(
    ['Kolonne', 'Internt navn', 'Slags', 'Egenskaber', 'Hjælpetekst'],
    [[list.titleColumn, code('Title'), 'én linje tekst', 'indbygget', ''], ...rows],
  );
}

function viewsTable(list: ListDefinition): string {
  const rows = list.views.map((view) => [
    view.title + (view.default === true ? ' (standard)' : ''),
    code(`${view.name}.aspx`),
    view.fields.map((field) => columnTitle(list, field)).join(', '),
    filterWords(list, view),
    orderWords(list, view),
    groupedBy(view)
      .map((key) => columnTitle(list, key))
      .join(', derefter '),
  ]);
  return tableOf(['Visning', 'Side', 'Kolonner', 'Kun rækker, hvor', 'Rækkefølge', 'Grupperet efter'], rows);
}

function rightsTable({ rights }: ListDefinition): string {
  const groups = Object.keys(siteGroups) as SiteGroup[];
  return tableOf(
    ['Gruppe', 'Ret'],
    groups.map((group) => [siteGroups[group], rights[group] === undefined ? 'ingen' : levels[rights[group]]]),
  );
}

function settings({ urlName, versions, contentApproval }: ListDefinition): string {
  const kept = versions === 0 ? 'Ingen versioner gemmes.' : `De seneste ${versions} versioner af hver række gemmes.`;
  const approval = contentApproval === true ? ' Rækker er kladder, som kun deres forfattere ser, til de er godkendt.' : '';
  return `Adresse: ${code(`Lists/${urlName}`)}. ${kept}${approval}`;
}

function section(list: ListDefinition, lists: readonly ListDefinition[]): string {
  return [
    `## ${list.title}`,
    list.description,
    settings(list),
    columnsTable(list, lists),
    '### Visninger',
    viewsTable(list),
    '### Rettigheder',
    rightsTable(list),
  ].join('\n\n');
}

function contents(lists: readonly ListDefinition[]): string {
  const indexes = (list: ListDefinition): number => Object.values(list.fields).filter((field) => field.indexed === true || field.unique === true).length;
  const rows = lists.map((list) => [
    list.title,
    code(`Lists/${list.urlName}`),
    String(Object.keys(list.fields).length),
    String(indexes(list)),
    list.description,
  ]);
  return tableOf(['Liste', 'Adresse', 'Kolonner', 'Indekser', 'Indhold'], rows);
}

/** The lists as a document in Markdown, made from their definitions alone, so that it cannot say anything else than they do. */
export function listsDocument(lists: readonly ListDefinition[]): string {
  return `${[
    `<!-- ${SPELL_CHECKER}:language da -->`,
    '# Listerne på siden',
    'Dette dokument er skrevet af `npm run docs:lists` ud fra listernes definitioner. Ret det ikke i hånden: ret definitionen, og kør kommandoen igen.',
    'Listerne oprettes og holdes ved lige af `npm run provision -- apply`. De interne navne ændres aldrig; overskrifter kan sekretariatet ændre.',
    contents(lists),
    ...lists.map((list) => section(list, lists)),
  ].join('\n\n')}\n`;
}
