import { describe, expect, test } from '@jest/globals';
import { faultsOf } from './card-faults.fixture.js';
import { everyCard } from './every-card.fixture.js';
import { bytesOf, LARGEST_CARD_BYTES } from './fit-card.js';
import type { AdaptiveCard } from './elements.js';
import { verbIn } from './verbs.js';

/** Elements that may be read as Markdown, with the property that is. */
const markdown: Record<string, string> = { TextBlock: 'text', Fact: 'value' };

type Part = Record<string, unknown>;

/** Every object in a card, however deep. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}

function textsReadAsMarkdown(card: unknown): string[] {
  return partsOf(card).flatMap((part) => {
    const property = markdown[String(part['type'])];
    const choices = part['type'] === 'Input.ChoiceSet' && part['style'] === 'expanded' ? (part['choices'] as { title: string }[]) : [];
    return [...(property === undefined ? [] : [String(part[property])]), ...choices.map(({ title }) => title)];
  });
}

const hostile = '1. december [klik](https://attacker.example) *fed* _x_\n- punkt\n<at>alle</at> ${indsats}';
const cards = Object.entries({
  ...everyCard(hostile),
  ...Object.fromEntries(Object.entries(everyCard(hostile, 'en-GB')).map(([name, card]) => [`${name} (English)`, card])),
});

describe.each(cards)('%s', (_name, card) => {
  test('the parser of adaptivecards finds nothing wrong', () => expect(faultsOf(card)).toEqual([]));
  test('nothing people wrote can be read as Markdown', () =>
    expect(textsReadAsMarkdown(card).filter((text) => /[[\]*_<>]|december|punkt/.test(text))).toEqual([]));
  test('has what is read aloud, a language and at most two visible buttons at its foot', () => {
    const { speak, lang, actions = [] } = card as AdaptiveCard;
    expect(speak.length).toBeGreaterThan(0);
    expect(['da', 'en']).toContain(lang);
    expect(actions.filter((action) => !('mode' in action)).length).toBeLessThanOrEqual(2);
  });
  test('only a card without inputs renews itself, by a button’s own verb', () => {
    const { refresh } = card as AdaptiveCard;
    const inputs = partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(refresh === undefined || inputs.length === 0).toBe(true);
    if (refresh !== undefined) expect({ users: refresh.userIds, verb: verbIn(refresh.action.verb) }).toEqual({ users: ['29:anne'], verb: refresh.action.verb });
  });
  test('no input stops a draft', () => expect(JSON.stringify(card)).not.toContain('isRequired'));
  test('every button has an Action.Submit to fall back on, with the same verb', () => {
    const buttons = partsOf({ ...card, refresh: undefined }).filter(({ type }) => type === 'Action.Execute');
    for (const { verb, fallback } of buttons) expect(fallback).toMatchObject({ type: 'Action.Submit', data: { verb } });
    expect(buttons.every(({ tooltip, title }) => title !== '' && tooltip !== '')).toBe(true);
  });
});

test('the parser is not blind: a wrong element, value or id is found', () => {
  const broken = (element: unknown) => ({ type: 'AdaptiveCard', version: '1.5', body: [element] });
  expect(faultsOf(broken({ type: 'TextBlok', text: 'x' }))).not.toEqual([]);
  expect(faultsOf(broken({ type: 'TextBlock', text: 'x', size: 'Hugee' }))).not.toEqual([]);
  expect(faultsOf(broken({ type: 'Input.Text', label: 'x' }))).not.toEqual([]);
});

test('people’s text of the greatest length keeps every card but the forms below the limit', () => {
  const long = Object.entries(everyCard('Æ'.repeat(4000)));
  const forms = ['ask with faults', 'draft saved', 'correcting', 'withdrawn', 'conflict', 'conflict with oneself', 'refused'];
  for (const [name, card] of long) if (!forms.includes(name)) expect(`${name} ${bytesOf(card as AdaptiveCard) <= LARGEST_CARD_BYTES}`).toBe(`${name} true`);
  // what is typed is kept even so, and Teams takes 80 kB
  for (const [, card] of long) expect(bytesOf(card as AdaptiveCard)).toBeLessThanOrEqual(80_000);
});
