import { defineList } from './define-list.js';
import { boolean, day, lookup, note, number, text } from './field-kinds.js';

export const measurementsList = defineList({
  key: 'measurements',
  urlName: 'VpMaalinger',
  title: 'Målinger',
  titleColumn: 'Måling',
  description: 'Hvad indikatorerne viste og hvornår. Samlede tal, aldrig om enkelte borgere.',
  versions: 50,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Indikator og dato: der kan kun være én måling.' }),
    indicator: lookup('VpIndikator', 'Indikator', { lookupList: 'indicators', indexed: true }),
    date: day('VpDato', 'Dato', { indexed: true, description: 'Den dag, tallet gælder for.' }),
    value: number('VpVaerdi', 'Værdi'),
    valid: boolean('VpValid', 'Valid', { description: 'Måler tallet det, vi vil vide?' }),
    credible: boolean('VpTrovaerdig', 'Troværdig', { description: 'Kan vi stole på, hvordan tallet er samlet ind?' }),
    current: boolean('VpAktuel', 'Aktuel', { description: 'Er tallet nyt nok til at handle på?' }),
    assessment: note('VpVurdering', 'Vurdering', { description: 'Hvad siger tallet om, hvorvidt målet bliver nået? Skriv ikke om enkelte borgere.' }),
  },
  views: [
    {
      name: 'Maalinger',
      title: 'Alle målinger',
      fields: ['title', 'date', 'value', 'valid', 'credible', 'current', 'assessment'],
      orderBy: [{ field: 'date', descending: true }],
      groupBy: 'indicator',
      default: true,
      rowLimit: 100,
    },
  ],
  rights: { secretariat: 'full', planWriters: 'contribute', owners: 'read', readers: 'read', botApp: 'read' },
});
