import { expect, test } from '@jest/globals';
import { lettersOf, oneLine, slugOf, withoutTypography } from './plain-text.js';

test('soft hyphens go, non-breaking hyphens and spaces become plain', () => {
  expect(withoutTypography('arbejds\u00ADgange, SMART\u2011mål\u00A0nu')).toBe('arbejdsgange, SMART-mål nu');
});

test('one line', () => {
  expect(oneLine('  Åbent \n Hus\u00A0 ')).toBe('Åbent Hus');
});

test('names set or spaced otherwise have the same letters', () => {
  expect(lettersOf('Center for Hjælpe midler')).toBe(lettersOf('CENTER FOR HJÆLPEMIDLER'));
  expect(lettersOf('”Åbent Hus”')).toBe(lettersOf('"Åbent Hus"'));
});

test('slugs are ASCII, and long ones stay apart', () => {
  expect(slugOf('SPQ – tidlig opsporing: Åben & blå')).toBe('spq-tidlig-opsporing-aaben-blaa');
  const long = 'meget '.repeat(40);
  expect(slugOf(`${long}en`)).toHaveLength(100);
  expect(slugOf(`${long}en`)).not.toBe(slugOf(`${long}to`));
});
