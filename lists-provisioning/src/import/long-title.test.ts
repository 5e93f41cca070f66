import { expect, test } from '@jest/globals';
import type { Unsure } from './outcome.js';
import { keepLongTitle } from './long-title.js';
import type { WantedIndsats } from './wanted.js';

test('a heading longer than SharePoint takes is told, and its words are kept in the description, once', () => {
  const unsure: Unsure[] = [];
  const title = 'meget '.repeat(60).trim();
  const indsats: WantedIndsats = {
    ...{ key: 'k', place: 'række 2', title, planKey: 'p', units: [], leadUnit: 'x', statuses: [] },
    fields: { description: '<p>Kort</p>' },
  };
  keepLongTitle(indsats, { unsure });
  expect(indsats.title).toHaveLength(255);
  expect(indsats.fields.description).toBe(`<p>${title}</p><p>Kort</p>`);
  expect(unsure).toEqual([expect.objectContaining({ row: 'række 2', what: expect.stringContaining('Overskriften er på 359 tegn') })]);
  const again = { ...indsats, title };
  keepLongTitle(again, { unsure });
  expect(again.fields.description).toBe(`<p>${title}</p><p>Kort</p>`);
});
