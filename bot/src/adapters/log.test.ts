import { expect, test } from '@jest/globals';
import { loggedError } from './log.js';

test('what an SDK hangs on its errors stays out of the log', () => {
  const error = Object.assign(new Error('[409] duplicate value round|due|anne.holm@demo.example in VpNoegle'), {
    statusCode: 409,
    request: { headers: { authorization: 'Bearer secret' } },
    response: { body: 'Det går godt' },
  });
  const logged = JSON.stringify(loggedError(error));
  expect(logged).toContain('[409] duplicate value round|due|(person) in VpNoegle');
  expect(logged).toContain('"status":409');
  for (const secret of ['anne', 'Bearer', 'Det går godt']) expect(logged).not.toContain(secret);
});

test.each([
  ["https://x/items?$filter=VpModtager eq 'anne.holm@demo.example'", "https://x/items?$filter=VpModtager eq '(person)'"],
  ['https://x/items?key=anne.holm%40demo.example&top=1', 'https://x/items?key=(person)'],
  ['fetch failed', 'fetch failed'],
])('%s', (message, expected) => expect(loggedError(new Error(message)).message).toBe(expected));

test.each([undefined, 'text', { anne: 1 }])('%p is no error and not told', (value) => expect(loggedError(value).message).toBe(''));
