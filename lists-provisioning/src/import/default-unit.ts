import type { Unit } from '@virksomhedsplaner/shared/domain';
import { textOf } from './files/rich-text.js';
import { findName } from './matching/find-name.js';
import { namesOfUnit } from './matching/match-names.js';
import { lettersOf } from './matching/plain-text.js';
import type { FileIndsats, PlanFile } from './plan-file.js';

/** The unit that rows without one belong to; `why` when the file does not say so itself. */
export type DefaultUnit = { code?: string; why?: string } | { error: string };

const SHORTEST_NAME = 4;

/** The one unit whose name stands in a text. HU-32: some files name it only in running text. */
function unitMentioned(text: string, units: readonly Unit[]): Unit | undefined {
  const letters = lettersOf(text);
  const names = (unit: Unit): string[] => [unit.name, ...unit.aliases].map(lettersOf).filter((name) => name.length >= SHORTEST_NAME);
  const mentioned = units.filter((unit) => unit.kind !== 'group' && unit.kind !== 'area' && names(unit).some((name) => letters.includes(name)));
  return mentioned.length === 1 ? mentioned[0] : undefined;
}

function textsOf(indsatser: readonly FileIndsats[]): string {
  return indsatser.map((indsats) => `${indsats.title} ${Object.values(indsats.fields).map(textOf).join(' ')}`).join(' ');
}

function unitAsked(asked: string, units: readonly Unit[], known: string): DefaultUnit {
  const found = findName(asked, units.map(namesOfUnit));
  return found.how === 'sure' ? { code: found.code } : { error: `enheden «${asked}» fra --unit er ukendt. ${known}` };
}

/** Finds whose plan the file is: told by the user, by the file's only plan, by its cover, or by its texts. */
export function defaultUnit({ indsatser, plans, cover = '' }: PlanFile, units: readonly Unit[], asked: string | undefined): DefaultUnit {
  const list = units.filter((unit) => unit.kind !== 'group').map((unit) => `${unit.code} (${unit.name})`);
  const known =
    list.length === 0 ? 'Siden har ingen enheder endnu; med --unit NAVN, fx --unit "Borgerservice", oprettes enheden.' : `Siden kender: ${list.join(', ')}.`;
  if (asked !== undefined) return unitAsked(asked, units, known);
  if (indsatser.every((indsats) => indsats.units.length > 0)) return {};
  const [plan] = plans;
  if (plan !== undefined && plans.length === 1) return { code: plan.unit };
  const onCover = unitMentioned(cover, units);
  if (onCover !== undefined) return { code: onCover.code, why: `Planen er læst som planen for «${onCover.name}», der nævnes først i filen.` };
  const mentioned = unitMentioned(textsOf(indsatser), units);
  if (mentioned === undefined) return { error: `filen siger ikke, hvilken enhed planen hører til. Skriv den med --unit KODE. ${known}` };
  return {
    code: mentioned.code,
    why: `Filen siger ikke, hvis plan den er. Enheden er læst som «${mentioned.name}», der nævnes i teksterne. Skriv --unit KODE, hvis det er en anden.`,
  };
}
