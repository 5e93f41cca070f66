import { defineList } from './define-list.js';
import { choice, lookup, lookups, note, number, text } from './field-kinds.js';
import { resultGoalLevelWords } from './words.js';

export const resultGoalsList = defineList({
  key: 'resultGoals',
  urlName: 'VpResultatmaal',
  title: 'Resultatmål',
  titleColumn: 'Mål',
  description: 'Delmål og resultatmål på vejen fra en indsats til de langsigtede effektmål (forandringsteorien).',
  versions: 50,
  contentApproval: true,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, description: 'Fast nøgle, så en import ikke tilføjer det samme to gange.' }),
    indsats: lookup('VpIndsats', 'Indsats', { lookupList: 'indsatser', indexed: true }),
    concept: text('VpKoncept', 'Koncept', { indexed: true }),
    period: text('VpPeriode', 'Periode', { indexed: true }),
    level: choice('VpNiveau', 'Niveau', {
      choices: Object.values(resultGoalLevelWords),
      indexed: true,
      description: 'Delmål: hvad aktiviteterne skal føre til undervejs. Resultatmål: hvad der skal være opnået inden for to år.',
    }),
    text: note('VpTekst', 'Uddybning', { description: 'Hvad skal være anderledes for borgerne, og hvordan kan det ses? Skriv ikke om enkelte borgere.' }),
    parent: lookup('VpOverordnet', 'Fører til', { lookupList: 'resultGoals', description: 'Det resultatmål, som delmålet er et skridt på vejen til.' }),
    effectGoals: lookups('VpEffektmaal', 'Effektmål', { lookupList: 'goals', description: 'Hvilke langsigtede effektmål bidrager det til?' }),
    year: number('VpAar', 'År', { decimals: 0, description: 'Hvornår skal målet være nået?' }),
    order: number('VpRaekkefolge', 'Rækkefølge', { decimals: 0 }),
  },
  views: [
    {
      name: 'Resultatmaal',
      title: 'Alle delmål og resultatmål',
      fields: ['title', 'level', 'year', 'parent', 'effectGoals'],
      orderBy: [{ field: 'order' }],
      groupBy: 'indsats',
      default: true,
      rowLimit: 100,
    },
    {
      name: 'UdenEffektmaal',
      title: 'Uden effektmål',
      fields: ['title', 'indsats', 'level', 'year', 'period'],
      where: [{ field: 'effectGoals', op: 'isNull' }],
      orderBy: [{ field: 'order' }],
    },
  ],
  rights: { secretariat: 'full', planWriters: 'contribute', owners: 'read', readers: 'read', botApp: 'read' },
});
