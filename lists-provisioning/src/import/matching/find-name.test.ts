import { describe, expect, test } from '@jest/globals';
import { findName } from './find-name.js';

const units = [
  { code: 'hjaelpemidler', names: ['Center for Hjælpemidler'] },
  { code: 'sundhed', names: ['Center for Sundhed og Træning', 'Center Sundhed og Træning'] },
  { code: 'sociale', names: ['Center for Sociale Indsatser'] },
  { code: 'team-1', names: ['Botilbud Team 1'] },
  { code: 'team-2', names: ['Botilbud Team 2'] },
];

describe('a unit is', () => {
  test('sure by name, code and alias, whatever the case and the blanks', () => {
    expect(findName('CENTER FOR HJÆLPE MIDLER', units)).toEqual({ how: 'sure', code: 'hjaelpemidler', name: 'Center for Hjælpemidler' });
    expect(findName('center sundhed og træning', units)).toMatchObject({ how: 'sure', code: 'sundhed' });
    expect(findName('sociale', units)).toMatchObject({ how: 'sure', code: 'sociale' });
  });

  test('only alike when spelt otherwise', () => {
    expect(findName('Center for Sociale Indsater', units)).toEqual({ how: 'alike', code: 'sociale', name: 'Center for Sociale Indsatser' });
  });

  test('unknown when two are as near', () => {
    expect(findName('Botilbud Team 3', units)).toMatchObject({ how: 'unknown' });
  });

  test('unknown, with the nearest named, when nothing is near', () => {
    expect(findName('Center for Kultur', units)).toEqual({ how: 'unknown', nearest: 'Center for Hjælpemidler' });
    expect(findName('Vejdrift', units)).toEqual({ how: 'unknown' });
    expect(findName('', units)).toEqual({ how: 'unknown' });
  });
});
