import { expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import type { PublishedConcept } from '@virksomhedsplaner/shared/domain';
import { jsonLog } from './adapters/log.js';
import { conceptsOf } from './site-concepts.js';

const row = (version: number, content: unknown): PublishedConcept => ({ key: `soeby/${version}`, concept: 'soeby', version, content });

test('a concept published while the bot runs is known from the next pass, a broken one is told, and a site that is away changes nothing', async () => {
  const lines: string[] = [];
  const log = jsonLog('warn', { write: (line) => lines.push(line) });
  const answers: (() => Promise<PublishedConcept[]>)[] = [
    () => Promise.resolve([]),
    () => Promise.resolve([row(1, { ...conceptById('randers'), id: 'soeby' }), row(2, { id: 'soeby' })]),
    () => Promise.reject(new TypeError('fetch failed')),
  ];
  const site = conceptsOf({ publishedConcepts: () => answers.shift()?.() ?? Promise.resolve([]) });
  await site.read(log);
  expect(site.concepts).toHaveLength(3);
  await site.read(log);
  expect(site.concepts.map(({ id }) => id)).toContain('soeby');
  expect(lines.join('')).toContain('soeby/2');
  await site.read(log);
  expect(site.concepts).toHaveLength(4);
});
