import { describe, expect, test } from '@jest/globals';
import type { Indsats } from '@virksomhedsplaner/shared/domain';
import { findAgain, heldIndsatser } from './find-again.js';

const held = (title: string, id: number): Indsats => ({
  ...{ id, title, key: `plan/${id}`, planId: 1, concept: 'x', period: '2020', fields: {}, units: ['center'], goals: [], themes: [] },
  ...{ coOwners: [], kind: 'indsats', order: id },
});

describe('an indsats is found again', () => {
  const onSite = [held('Implementering af fase 2 af FSIII/KMD Nexus', 1), held('Forankring af Åben Dialog', 2)];
  const find = (title: string, inFile: string[] = []) => findAgain({ key: '', title, units: ['center'] }, heldIndsatser(onSite, inFile));

  test('by its heading, and by one spelt almost the same', () => {
    expect(find('Forankring af åben dialog')).toMatchObject({ how: 'sure', indsats: { id: 2 } });
    expect(find('Forankring af Åben Dialogg')).toMatchObject({ how: 'alike', indsats: { id: 2 } });
  });

  test('but phase 3 is not phase 2, and part III not part II', () => {
    expect(find('Implementering af fase 3 af FSIII/KMD Nexus')).toBeUndefined();
    expect(
      findAgain({ key: '', title: 'Hjemløsestrategi III i Randers', units: ['center'] }, heldIndsatser([held('Hjemløsestrategi II i Randers', 3)])),
    ).toBeUndefined();
  });

  test('and one that the file has itself is not taken for its neighbour', () => {
    expect(find('Forankring af Åben Dialogg', ['Forankring af Åben Dialog', 'Forankring af Åben Dialogg'])).toBeUndefined();
  });

  test('of two rows with one key the oldest counts', () => {
    const twins = [held('B', 9), { ...held('A', 4), key: 'plan/9' }];
    expect(findAgain({ key: 'plan/9', title: 'A', units: [] }, heldIndsatser(twins))).toMatchObject({ indsats: { id: 4 } });
  });
});
