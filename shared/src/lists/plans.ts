import { defineList } from './define-list.js';
import { choice, lookup, number, richText, text, url } from './field-kinds.js';
import { planStateWords } from './words.js';

export const plansList = defineList({
  key: 'plans',
  urlName: 'VpPlaner',
  title: 'Planer',
  titleColumn: 'Plan',
  description: 'Enhedernes virksomhedsplaner og udviklingsplaner.',
  versions: 50,
  contentApproval: true,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, description: 'Koncept, periode og enhed.' }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    conceptVersion: number('VpKonceptversion', 'Konceptversion', { decimals: 0 }),
    unit: lookup('VpEnhed', 'Enhed', { lookupList: 'units', indexed: true }),
    parentPlan: lookup('VpOverordnetPlan', 'Overordnet plan', { lookupList: 'plans' }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    state: choice('VpStatus', 'Status', { choices: Object.values(planStateWords), indexed: true }),
    foreword: richText('VpForord', 'Forord', { description: 'Hilsen fra lederen. Skriv ikke om enkelte borgere.' }),
    about: richText('VpOmEnheden', 'Om enheden', { description: 'Opgaver og organisation.' }),
    homepage: url('VpHjemmeside', 'Egen hjemmeside', { description: 'Vises kun, når den er udfyldt.' }),
    contact: text('VpKontakt', 'Kontakt'),
  },
  views: [
    {
      name: 'Planer',
      title: 'Alle planer',
      fields: ['title', 'unit', 'concept', 'period', 'state', 'modified'],
      orderBy: [{ field: 'title' }],
      groupBy: 'concept',
      default: true,
    },
    {
      name: 'Kladder',
      title: 'Kladder',
      fields: ['title', 'unit', 'period', 'modified', 'editor', 'approval'],
      where: [{ field: 'state', op: 'eq', value: planStateWords.draft }],
      orderBy: [{ field: 'modified', descending: true }],
    },
    {
      name: 'Offentliggjort',
      title: 'Offentliggjort',
      fields: ['title', 'unit', 'period', 'modified'],
      where: [{ field: 'state', op: 'eq', value: planStateWords.published }],
      orderBy: [{ field: 'title' }],
    },
    {
      name: 'AfventerGodkendelse',
      title: 'Afventer godkendelse',
      fields: ['title', 'unit', 'period', 'state', 'modified', 'editor', 'approval'],
      where: [{ field: 'approval', op: 'eq', value: 2 }],
      orderBy: [{ field: 'modified', descending: true }],
    },
  ],
  rights: { secretariat: 'full', planWriters: 'contribute', owners: 'read', readers: 'read', botApp: 'read' },
});
