import { describe, expect, test } from '@jest/globals';
import { askCard } from './ask-card.js';
import { contextIn, evaluationOf, now, questionOf, seal, statusWith } from './cards.fixture.js';
import type { AdaptiveCard, Element } from './elements.js';

const danish = contextIn('da-DK');

/** What a person reads, in reading order. */
function read(elements: readonly Element[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === 'RichTextBlock') return [element.inlines.map(({ text }) => text).join('')];
    if (element.type === 'TextBlock') return [element.text];
    if (element.type === 'Container') return read(element.items);
    if (element.type === 'Input.Text') return [`[${element.label}: ${element.value ?? ''}]`];
    if (element.type === 'Input.ChoiceSet') return [`(${element.label}: ${element.value ?? ''})`];
    return [];
  });
}

function tokenOf(card: AdaptiveCard): unknown {
  const [send] = card.actions ?? [];
  const unsealed = seal.unseal(send !== undefined && 'data' in send ? send.data['token'] : undefined, { objectId: 'id-anne', now });
  return unsealed.ok ? unsealed.target : unsealed.reason;
}

describe('the card that asks', () => {
  test('reads as it should', () =>
    expect(read(askCard(questionOf(), danish).body)).toEqual([
      'Midtvejsstatus februar 2023  ·  frist tirsdag den 28. februar',
      '3 arbejdsdage tilbage',
      'Sundhed og bevægelse',
      'CSU Skovbrynet, Udviklingsplan 2022-2024',
      'Målet',
      'Mindst tre aktiviteter er fast del af fagligheden.',
      '• Idræt',
      '• Kost',
      'Seneste svar',
      'Ingen endnu. Det er første opfølgning.',
      '[Hvad er status i forhold til at opnå målet? (skal udfyldes): ]',
      '(Hvordan går det samlet set? (skal udfyldes): )',
      'Skriv ikke om enkelte borgere. Højst 4.000 tegn pr. svar.',
    ]));

  test('in English, but for the round’s own words', () =>
    expect(read(askCard(questionOf(), contextIn('en-US')).body).slice(0, 2)).toEqual([
      'Midtvejsstatus februar 2023  ·  due Tuesday 28 February',
      '3 working days left',
    ]));

  test('a long window is told with its days, several questions are numbered, the latest answer is there', () =>
    expect(read(askCard(evaluationOf('To af tre redskaber er i brug.'), danish).body)).toEqual(
      expect.arrayContaining([
        'Evaluering dec. 2023/jan. 2024  ·  1. december 2023 – 31. januar 2024',
        'Spørgsmål 2 af 4',
        '● Efter planen, 24. februar 2023: To af tre redskaber er i brug.',
      ]),
    ));

  test('on the due day and after it', () => {
    expect(read(askCard(questionOf({ workingDaysLeft: 0 }), danish).body)[1]).toBe('Frist i dag');
    expect(read(askCard(questionOf({ workingDaysLeft: -1 }), danish).body)[1]).toBe('1 arbejdsdag over fristen');
  });

  test('a fault stands at its field, with the typed text kept', () => {
    const card = askCard(questionOf(), danish, {
      kind: 'faults',
      answers: { status: 'Min tekst' },
      faults: [{ question: 'vurdering', fault: 'missing' }],
      savedAt: now,
    });
    const lines = read(card.body);
    expect(lines).toContain('Svaret er ikke sendt endnu. Ret feltet herunder. Din tekst er gemt som kladde kl. 10.42.');
    expect(lines.slice(-4, -1)).toEqual([
      '[Hvad er status i forhold til at opnå målet? (skal udfyldes): Min tekst]',
      '▲ Vælg et svar.',
      '(Hvordan går det samlet set? (skal udfyldes): )',
    ]);
  });

  test('the draft of a co-owner is there to go on from', () => {
    const draft = { indsatsId: 12, roundId: 1, answers: { status: 'Halvvejs' }, savedBy: { upn: 'bo', name: 'Bo Dahl' }, savedAt: now };
    expect(read(askCard(questionOf({ draft }), danish).body)).toEqual(
      expect.arrayContaining(['◐ Kladde fra Bo Dahl, gemt den 23. februar 2023 kl. 10.42.', expect.stringContaining(': Halvvejs]')]),
    );
  });

  test('a draft from before a reopened answer gives way to the answer', () => {
    const draft = { indsatsId: 12, roundId: 1, answers: { status: 'Halvvejs' }, savedBy: { upn: 'bo', name: 'Bo Dahl' }, savedAt: '2023-02-01T10:00:00.000Z' };
    const card = askCard(questionOf({ draft, status: { ...statusWith({ status: 'Svaret' }), state: 'reopened' } }), danish);
    expect(read(card.body)).toContainEqual(expect.stringContaining(': Svaret]'));
    expect(JSON.stringify(card)).not.toContain('Halvvejs');
  });

  test('its buttons carry what it asks, and a correction what it replaces', () => {
    expect(tokenOf(askCard(questionOf(), danish))).toEqual({ concept: 'hilleroed', period: '2022-2024', indsatsId: 12, roundId: 1, recipient: 'id-anne' });
    expect(tokenOf(askCard(questionOf(), danish, { kind: 'correcting', answers: {}, replaces: '"3"' }))).toMatchObject({ replaces: '"3"' });
    expect(tokenOf(askCard(questionOf({ status: { ...statusWith({}), state: 'reopened' } }), danish))).toMatchObject({ replaces: '"3"' });
  });

  test('a long target is cut and linked to the plan', () => {
    const question = questionOf({ indsats: { ...questionOf().indsats, fields: { target: 'ord '.repeat(600) } } });
    const card = JSON.stringify(askCard(question, danish));
    expect(card).toContain('Læs det hele i planen');
    expect(card).toContain('plan=hilleroed%2F2022-2024&enhed=csu&indsats=12');
  });
});
