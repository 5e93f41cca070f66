import { defineList } from './define-list.js';
import { json, number, text } from './field-kinds.js';

/** A municipality's own templates. A version is a row that is never changed, so that a plan keeps the one it was written under. */
export const conceptsList = defineList({
  key: 'concepts',
  urlName: 'VpKoncepter',
  title: 'Koncepter',
  titleColumn: 'Koncept',
  description: 'Kommunens egne skabeloner, én række pr. version. Skrives med «concept publish»; ret dem ikke i hånden.',
  versions: 0,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Koncept og version: en version udgives én gang.' }),
    concept: text('VpKoncept', 'Konceptets nøgle', { indexed: true }),
    version: number('VpVersion', 'Version', { decimals: 0 }),
    file: json<unknown>('VpKonceptfil', 'Konceptfil (data)'),
    shown: json<unknown>('VpVist', 'Det, siderne viser (data)'),
  },
  views: [
    {
      name: 'Koncepter',
      title: 'Koncepter',
      fields: ['title', 'concept', 'version', 'created', 'editor'],
      orderBy: [{ field: 'title' }],
      default: true,
    },
  ],
  rights: { secretariat: 'full', planWriters: 'read', owners: 'read', readers: 'read', botApp: 'read' },
});
