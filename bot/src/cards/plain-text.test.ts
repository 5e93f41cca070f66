import { describe, expect, test } from '@jest/globals';
import { cutAt, plainText } from './plain-text.js';

describe('rich text as plain text', () => {
  test.each([
    ['<p>Første</p><p>Anden</p>', 'Første\nAnden'],
    ['<div>Et<br>To</div>', 'Et\nTo'],
    ['<ul><li>Idræt</li><li>Kost</li></ul>', '• Idræt\n• Kost'],
    ['<p>Læs <a href="https://a.example">mere</a> &amp; andet</p>', 'Læs mere & andet'],
    ['<h2>Målet</h2><p>Tekst</p>', 'Målet\nTekst'],
    ['ren tekst', 'ren tekst'],
    ['<p>&#8203;</p>', ''],
    ['', ''],
    [undefined, ''],
  ])('%p', (html, expected) => expect(plainText(html)).toBe(expected));
});

describe('cutting', () => {
  test('a short text stays', () => expect(cutAt('kort', 10)).toEqual({ text: 'kort', cut: false }));
  test('a long one ends at a word', () => expect(cutAt('Tre metoder er i brug på alle hold', 20)).toEqual({ text: 'Tre metoder er i…', cut: true }));
  test('one long word is cut where it must be', () => expect(cutAt('x'.repeat(30), 10)).toEqual({ text: `${'x'.repeat(9)}…`, cut: true }));
});
