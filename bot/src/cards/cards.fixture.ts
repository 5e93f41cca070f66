import { conceptById } from '@virksomhedsplaner/shared/concepts';
import type { OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { cardContext, type CardContext } from './card-context.js';
import { cardSeal } from './seal.js';

export const now = '2023-02-23T09:42:00.000Z';
export const seal = cardSeal([Buffer.alloc(32, 7)]);

export function contextIn(locale: string): CardContext {
  return cardContext({ objectId: 'id-anne', locale, userId: '29:anne' }, { seal, page: 'https://kommune.example/sites/plan/SitePages/Forside.aspx', now });
}

type Template = ReturnType<typeof conceptById>['rounds'][number];

function templateOf(kind: Template['kind']): Template {
  const template = conceptById('hilleroed').rounds.find((round) => round.kind === kind);
  if (template === undefined) throw new Error(`the concept has no ${kind}`);
  return template;
}

const roundFrom = (template: Template, id: number): OpenQuestion['round'] => ({
  id,
  key: `hilleroed/2022-2024/${template.kind}`,
  concept: 'hilleroed',
  period: '2022-2024',
  kind: template.kind,
  name: template.name,
  opens: template.opens,
  due: template.due,
  state: 'open',
  questions: template.questions,
});

/** A question in the round «Midtvejsstatus februar 2023», five days before it is due. */
export function questionOf(change: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    series: { concept: 'hilleroed', period: '2022-2024' },
    round: roundFrom(templateOf('midtvejsstatus'), 1),
    indsats: {
      id: 12,
      key: 'i12',
      planId: 1,
      concept: 'hilleroed',
      period: '2022-2024',
      title: 'Sundhed og bevægelse',
      fields: { target: '<p>Mindst <strong>tre</strong> aktiviteter er fast del af fagligheden.</p><ul><li>Idræt</li><li>Kost</li></ul>' },
      units: ['csu'],
      goals: [],
      themes: [],
      owner: { upn: 'anne.holm@demo.example', name: 'Anne Holm' },
      coOwners: [],
      kind: 'indsats',
      order: 1,
    },
    unit: 'csu',
    unitName: 'CSU Skovbrynet',
    planTitle: 'Udviklingsplan 2022-2024',
    targetLabel: 'Målet',
    dueDay: '2023-02-28',
    today: '2023-02-23',
    workingDaysLeft: 3,
    ...change,
  };
}

/** The same indsats in the evaluation, with the midtvejsstatus as its latest answer. */
export function evaluationOf(text: string): OpenQuestion {
  const earlier = { round: questionOf().round, status: statusWith({ status: text, vurdering: 'on-track' }) };
  return questionOf({ round: roundFrom(templateOf('evaluering'), 2), dueDay: '2024-01-31', today: '2024-01-17', workingDaysLeft: 10, earlier });
}

export function statusWith(answers: Record<string, string>): NonNullable<OpenQuestion['status']> {
  return {
    id: 5,
    key: 'i12|x',
    indsatsId: 12,
    roundId: 1,
    answers,
    rating: 'on-track',
    state: 'submitted',
    answeredBy: { upn: 'anne.holm@demo.example', name: 'Anne Holm' },
    answeredAt: '2023-02-24T09:55:00.000Z',
    source: 'teams',
    etag: '"3"',
  };
}
