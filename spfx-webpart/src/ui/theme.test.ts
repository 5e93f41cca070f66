import { expect, test } from '@jest/globals';
import { luminance, themeVariables, toneOf } from './theme.js';

test.each([
  ['#fff', 1],
  ['#000000', 0],
  ['rgb(255, 255, 255)', 1],
  ['#03787c', 0.152],
])('the luminance of %s', (colour, expected) => {
  expect(luminance(colour)).toBeCloseTo(expected, 2);
});

test('status colours follow the section’s background; on a strong colour they step back', () => {
  expect([toneOf('#ffffff'), toneOf('#f3f2f1'), toneOf('#1b1a19'), toneOf('#03787c'), toneOf('var(--x)'), toneOf(undefined)]).toEqual([
    'light',
    'light',
    'dark',
    'plain',
    'plain',
    'light',
  ]);
});

test('every slot of the theme is a variable; the body’s own slots win over the palette', () => {
  expect(themeVariables({ palette: { themePrimary: '#03787c' }, semanticColors: { bodyText: '#323130' } })).toEqual({
    '--themePrimary': '#03787c',
    '--bodyText': '#323130',
  });
  expect(themeVariables(undefined)).toEqual({});
});
