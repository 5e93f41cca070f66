import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { planKey } from '@virksomhedsplaner/shared/domain';
import type { FileRound, PlanFile } from './plan-file.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedRound } from './wanted.js';

function wantedRound(file: PlanFile, round: FileRound, concept: PlanConcept): WantedRound {
  const template = concept.rounds.find((candidate) => candidate.period === file.period && candidate.name === round.name);
  const { code, ...rest } = round;
  return { ...rest, key: planKey(file.concept, file.period, code), state: round.state ?? 'planned', questions: round.questions ?? template?.questions ?? [] };
}

/** Rounds by name: those of the file, those of the site, and those the concept lays down for answers given in the past. `wanted` grows with the last. */
export function roundsOf(file: PlanFile, site: SiteContent, concept: PlanConcept): { named: (name: string) => WantedRound | undefined; wanted: WantedRound[] } {
  const wanted = file.rounds.map((round) => wantedRound(file, round, concept));
  const keyOf = (code: string): string => planKey(file.concept, file.period, code);
  const known = (name: string): WantedRound | undefined =>
    [...wanted, ...site.rounds].find((round) => [round.name, round.key].includes(name) || round.key === keyOf(name));
  const named = (name: string): WantedRound | undefined => {
    const round = known(name);
    if (round !== undefined) return round;
    const template = concept.rounds.find((candidate) => candidate.period === file.period && [candidate.name, ...candidate.aliases].includes(name));
    if (template === undefined) return undefined;
    const onSite = known(template.kind);
    if (onSite !== undefined) return onSite;
    const { kind, opens, due, questions } = template;
    // answers from an earlier follow-up: the round is over, so nobody is to be reminded of it
    const past: WantedRound = { key: keyOf(kind), kind, name: template.name, opens, due, state: 'closed', questions };
    wanted.push(past);
    return past;
  };
  return { named, wanted };
}
