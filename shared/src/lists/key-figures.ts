import type { KeyFigureTable } from '../domain/index.js';
import { defineList } from './define-list.js';
import { json, lookup, note, number, text } from './field-kinds.js';

export const keyFiguresList = defineList({
  key: 'keyFigures',
  urlName: 'VpNoegletal',
  title: 'Nøgletal',
  titleColumn: 'Tabel',
  description: 'Tabeller om personale og budget, én pr. enhed og år.',
  versions: 50,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Enhed, år og tabel: der kan kun være én.' }),
    unit: lookup('VpEnhed', 'Enhed', { lookupList: 'units', indexed: true }),
    year: number('VpAar', 'År', { decimals: 0, indexed: true }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    order: number('VpRaekkefolge', 'Rækkefølge', { decimals: 0 }),
    table: json<KeyFigureTable>('VpVaerdier', 'Værdier (data)'),
    text: note('VpTekst', 'Værdier', { description: 'Tabellen i læsbar form, til visninger og søgning. Skrives af importen.' }),
    source: text('VpKilde', 'Kilde', { description: 'Hvor tallene kommer fra, fx Opus Personale.' }),
    notes: note('VpNoter', 'Noter', { description: 'Det, en læser skal vide for at forstå tallene.' }),
  },
  views: [
    {
      name: 'Noegletal',
      title: 'Alle nøgletal',
      fields: ['title', 'year', 'text', 'source', 'notes'],
      orderBy: [{ field: 'year', descending: true }, { field: 'order' }],
      groupBy: 'unit',
      default: true,
    },
  ],
  rights: { secretariat: 'full', planWriters: 'contribute', owners: 'read', readers: 'read', botApp: 'read' },
});
