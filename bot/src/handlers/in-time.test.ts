import { expect, test } from '@jest/globals';
import { inTime, TooSlowError } from './in-time.js';

const after = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(() => resolve('done'), ms));

test('what is fast enough is the result', async () => expect(await inTime(after(1), 200)).toBe('done'));
test('what is too slow is an error', async () => expect(inTime(after(200), 5)).rejects.toBeInstanceOf(TooSlowError));
test('what fails, fails', async () => expect(inTime(Promise.reject(new Error('broken')), 200)).rejects.toThrow('broken'));
