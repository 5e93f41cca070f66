import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { hostileText, sampleOf } from './hostile-text.js';
import { HOSTILE_TEXTS } from './page/hostile-texts.js';

const PATIENCE = 180_000;
const root = resolve(__dirname, '../..');

test(
  'hostile texts in every field run nothing, fetch nothing, hide no link and break no layout',
  async () => {
    const texts = sampleOf(53);
    const { findings, read } = await hostileText({ root, texts });
    expect(findings).toEqual([]);
    expect(read.size).toBe(texts.length);
  },
  PATIENCE,
);

test(
  'with the sanitiser off the same check is red',
  async () => {
    const { findings } = await hostileText({ root, texts: HOSTILE_TEXTS.slice(20, 31), plant: 'no-sanitiser' });
    expect(findings).toContainEqual(expect.stringContaining('a script ran'));
    expect(findings).toContainEqual(expect.stringContaining('an element that is not ours'));
    expect(findings).toContainEqual(expect.stringContaining('a call to elsewhere'));
  },
  PATIENCE,
);
