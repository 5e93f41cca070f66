import { siteGroups, type ListDefinition, type RightLevel } from '@virksomhedsplaner/shared/lists';
import { kindWords } from './kind-words.js';
import type { Holder, Step } from './steps.js';

type StepOf<D extends Step['do']> = Extract<Step, { do: D }>;
type Words = { [D in Step['do']]: (step: StepOf<D>, list: ListDefinition) => string };

const LEVELS: Record<RightLevel, string> = { read: 'læse', contribute: 'bidrage', full: 'fuld kontrol' };
const holderWords = (holder: Holder): string => (holder === 'siteOwners' ? 'Sidens ejere' : `«${siteGroups[holder]}»`);

function createColumnWords({ column }: StepOf<'create-column'>, list: ListDefinition): string {
  const field = list.fields[column];
  if (field === undefined) return `Kolonnen ${column} oprettes`;
  const marks = [field.unique === true ? 'entydig' : '', field.indexed === true ? 'indekseret' : '', field.required === true ? 'skal udfyldes' : ''].filter(
    (mark) => mark !== '',
  );
  const kind = kindWords(field.kind === 'json' ? 'note' : field.kind);
  return `Kolonnen «${field.title}» (${field.internalName}) oprettes: ${[kind, ...marks].join(', ')}`;
}

const viewTitle = (list: ListDefinition, name: string): string => list.views.find((view) => view.name === name)?.title ?? name;

const words: Words = {
  'create-group': ({ group }) => `Gruppen «${siteGroups[group]}» oprettes`,
  'show-members': ({ group }) => `Alle på siden kan se, hvem der er i gruppen «${siteGroups[group]}»`,
  'create-list': (_step, list) => `Listen oprettes på adressen Lists/${list.urlName}`,
  'set-list': ({ differences }) => (differences.length === 0 ? 'Titel, beskrivelse og versioner sættes' : 'Listens indstillinger rettes'),
  'name-title-column': (_step, list) => `Titelkolonnen kaldes «${list.titleColumn}»`,
  'create-column': createColumnWords,
  'change-column': ({ column }, list) => `Kolonnen «${list.fields[column]?.title ?? column}» (${list.fields[column]?.internalName ?? column}) rettes`,
  'create-view': ({ view }, list) => `Visningen «${viewTitle(list, view)}» oprettes`,
  'change-view': ({ view }, list) => `Visningen «${viewTitle(list, view)}» rettes`,
  'remove-view': ({ view }, list) => `Visningen «${viewTitle(list, view)}» står to gange; den ene fjernes`,
  'separate-rights': () => 'Listen får sine egne rettigheder i stedet for sidens',
  grant: ({ holder, level }) => `${holderWords(holder)} får ret til: ${LEVELS[level]}`,
  revoke: ({ holder }) => `${holderWords(holder)} mister en ret, der ikke hører til her`,
  'add-link': ({ title, heading }) => `Menuen får ${heading === undefined ? 'overskriften' : 'linket'} «${title}»`,
  'remove-link': ({ title }) => `Menuen har linket «${title}» to gange; det ene fjernes`,
};

/** Every kind of step. */
export const stepKinds = Object.keys(words);

/** One Danish sentence about a step; `list` is absent for the site's groups. */
export function stepWords(list: ListDefinition | undefined, step: Step): string {
  const say = words[step.do] as (step: Step, list: ListDefinition | undefined) => string;
  return say(step, list);
}
