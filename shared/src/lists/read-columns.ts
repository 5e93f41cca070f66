// Written by `npm run columns` from the lists, which remain the home of every name here; a test holds the two together.
import type { ListDefinition } from './define-list.js';
import type { conceptsList } from './concepts.js';
import type { delegationsList } from './delegations.js';
import type { goalsList } from './goals.js';
import type { indsatserList } from './indsatser.js';
import type { plansList } from './plans.js';
import type { roundsList } from './rounds.js';
import type { statusesList } from './statuses.js';
import type { unitsList } from './units.js';
import type { ReadableField, ReadableList } from './readable-list.js';

function columns<L extends ListDefinition>(list: Omit<ReadableList<L>, 'fields'>, words: string): ReadableList<L> {
  const field = (word: string): [string, ReadableField] => {
    const [key = '', internalName = '', kind] = word.split(':');
    return [key, { kind, internalName } as ReadableField];
  };
  return { ...list, fields: Object.fromEntries(words.split(' ').map(field)) };
}

/** The lists that a page reads, without headings, help, views and rights: a tenth of their weight. */
export const readableLists = {
  units: columns<typeof unitsList>(
    { key: 'units', urlName: 'VpEnheder', title: 'Enheder' },
    'code:VpKode:text parent:VpOverordnet:lookup manager:VpLeder:person kind:VpEnhedstype:choice aliases:VpAlias:note active:VpAktiv:boolean',
  ),
  goals: columns<typeof goalsList>(
    { key: 'goals', urlName: 'VpMaal', title: 'Mål' },
    'code:VpKode:text level:VpNiveau:text label:VpBetegnelse:text parent:VpOverordnet:lookup order:VpRaekkefolge:number concept:VpKoncept:text period:VpPeriode:text targetGroup:VpMaalgruppe:text origin:VpOprindelse:text committee:VpUdvalg:text link:VpLink:url state:VpStatus:choice locked:VpLaast:boolean',
  ),
  plans: columns<typeof plansList>(
    { key: 'plans', urlName: 'VpPlaner', title: 'Planer' },
    'key:VpNoegle:text concept:VpKoncept:text conceptVersion:VpKonceptversion:number unit:VpEnhed:lookup parentPlan:VpOverordnetPlan:lookup period:VpPeriode:text state:VpStatus:choice foreword:VpForord:richText about:VpOmEnheden:richText homepage:VpHjemmeside:url contact:VpKontakt:text',
  ),
  indsatser: columns<typeof indsatserList>(
    { key: 'indsatser', urlName: 'VpIndsatser', title: 'Indsatser' },
    'key:VpNoegle:text plan:VpPlan:lookup concept:VpKoncept:text period:VpPeriode:text units:VpEnheder:lookups leadUnit:VpLedendeEnhed:lookup goals:VpMaal:lookups primaryGoal:VpPrimaertMaal:lookup description:VpBeskrivelse:richText activities:VpAktiviteter:richText target:VpMaalet:richText effects:VpEffekter:richText owner:VpEjer:person coOwners:VpMedejere:people partners:VpPartnere:note kind:VpType:choice themes:VpTemaer:note order:VpRaekkefolge:number crossCutting:VpTvaergaaende:boolean continuedFrom:VpFortsatFra:lookup',
  ),
  rounds: columns<typeof roundsList>(
    { key: 'rounds', urlName: 'VpRunder', title: 'Runder' },
    'key:VpNoegle:text concept:VpKoncept:text period:VpPeriode:text kind:VpArt:choice opens:VpAabner:day due:VpFrist:day state:VpStatus:choice questions:VpSpoergsmaal:json',
  ),
  statuses: columns<typeof statusesList>(
    { key: 'statuses', urlName: 'VpStatusser', title: 'Statusser' },
    'key:VpNoegle:text indsats:VpIndsats:lookup round:VpRunde:lookup concept:VpKoncept:text period:VpPeriode:text answers:VpSvar:json answerText:VpSvartekst:note rating:VpVurdering:choice goalReached:VpMaalOpnaaet:choice state:VpTilstand:choice answeredBy:VpSvaretAf:person answeredAt:VpSvaretDen:instant source:VpKilde:choice',
  ),
  delegations: columns<typeof delegationsList>(
    { key: 'delegations', urlName: 'VpVideregivelser', title: 'Videregivelser' },
    'key:VpNoegle:text indsats:VpIndsats:lookup round:VpRunde:lookup concept:VpKoncept:text period:VpPeriode:text from:VpFra:person to:VpTil:person state:VpTilstand:choice at:VpVideregivet:instant note:VpBesked:note',
  ),
  concepts: columns<typeof conceptsList>(
    { key: 'concepts', urlName: 'VpKoncepter', title: 'Koncepter' },
    'key:VpNoegle:text concept:VpKoncept:text version:VpVersion:number file:VpKonceptfil:json shown:VpVist:json',
  ),
};
