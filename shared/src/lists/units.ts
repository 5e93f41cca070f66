import { defineList } from './define-list.js';
import { boolean, choice, lookup, note, person, text } from './field-kinds.js';
import { unitKindWords } from './words.js';

export const unitsList = defineList({
  key: 'units',
  urlName: 'VpEnheder',
  title: 'Enheder',
  titleColumn: 'Navn',
  description: 'Organisationen: områder, centre, sektioner og grupper med ledere og andre stavemåder.',
  versions: 50,
  fields: {
    code: text('VpKode', 'Kode', { required: true, indexed: true, unique: true, maxLength: 100, description: 'Fast nøgle, der ikke ændres.' }),
    parent: lookup('VpOverordnet', 'Overordnet', { lookupList: 'units' }),
    manager: person('VpLeder', 'Leder', { description: 'Spørges, når en indsats ikke har en ejer.' }),
    kind: choice('VpEnhedstype', 'Type', { choices: Object.values(unitKindWords) }),
    aliases: note('VpAlias', 'Andre stavemåder', { description: 'Én pr. linje. Bruges, når planer importeres.' }),
    active: boolean('VpAktiv', 'Aktiv', { indexed: true }),
  },
  views: [
    { name: 'Enheder', title: 'Enheder', fields: ['title', 'code', 'kind', 'parent', 'manager', 'active'], orderBy: [{ field: 'title' }], default: true },
  ],
  rights: { secretariat: 'full', planWriters: 'read', owners: 'read', readers: 'read', botApp: 'read' },
});
