import { expect, test } from '@jest/globals';
import { allLists, setupList } from '@virksomhedsplaner/shared/lists';
import { crashApply, type Plant } from './apply-crash.js';

const PATIENCE = 120_000;
/** Lists that look into themselves and each other, and the one that notes the version; `npm run proof -- apply-crash` takes all of them. */
const lists = [...allLists.slice(0, 4), setupList];

test(
  'apply, stopped on the way and run again, comes to the same end',
  async () => {
    const { writes, stops, faults } = await crashApply({ lists, stride: 29 });
    expect(faults).toEqual([]);
    expect(writes).toBeGreaterThan(80);
    expect(stops).toBeGreaterThan(3);
  },
  PATIENCE,
);

test(
  'a planted step that is not harmless to repeat is found',
  async () => {
    const plant: Plant = (sp) => sp.web.navigation.quicklaunch.add('Planer', 'https://kommune.example/planer');
    expect((await crashApply({ lists, stride: 60, plant })).faults).not.toEqual([]);
  },
  PATIENCE,
);
