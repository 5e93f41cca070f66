import { beforeEach, expect, test } from '@jest/globals';
import type { Activity } from './activity.js';
import { createChat } from './chat.js';
import type { Chat, Show } from './chat.js';

let calls: [string, string | undefined, string | undefined][];
let chat: Chat;
let next: number;
const show: Show = async (method, shownId, activity) => {
  calls.push([method, shownId, activity?.text]);
  if (method === 'POST') return `vist-${(next += 1)}`;
  return shownId;
};
const message = (text: string): Activity => ({ type: 'message', text });
beforeEach(() => {
  calls = [];
  next = 0;
  chat = createChat(show);
});

test('what is sent while nobody looks is shown when somebody does, in order', async () => {
  const first = await chat.send(message('en'));
  await chat.send(message('to'));
  await chat.update(first, message('en, rettet'));
  expect(calls).toEqual([]);
  await chat.opened();
  expect(calls).toEqual([
    ['POST', undefined, 'en, rettet'],
    ['POST', undefined, 'to'],
  ]);
  expect(chat.knownId('vist-1')).toBe(first);
});

test('a browser that comes back sees the chat as it is now, and changes go to the newest copy', async () => {
  await chat.opened();
  const id = await chat.send(message('en'));
  const gone = await chat.send(message('væk'));
  await chat.remove(gone);
  chat.closed();
  calls = [];
  await chat.opened();
  await chat.update(id, message('ny'));
  expect(calls).toEqual([
    ['POST', undefined, 'en'],
    ['PUT', 'vist-3', 'ny'],
  ]);
  expect(chat.knownId('vist-1')).toBe(id);
  expect(chat.knownId('vist-3')).toBe(id);
});

test('a message that is not there can be neither changed nor removed', async () => {
  expect(await chat.update('findes-ikke', message('x'))).toBe(false);
  expect(await chat.remove('findes-ikke')).toBe(false);
});

test('an answered card stays answered; signs of typing are not kept', async () => {
  await chat.opened();
  await chat.send({ type: 'message', attachments: [{ contentType: 'card', content: 'spørgsmål' }] });
  await chat.send({ type: 'typing' });
  chat.replaceCard('vist-1', 'svar');
  const seen: Activity[] = [];
  const again = createChat(async (_method, _id, activity) => void (activity && seen.push(activity)));
  await again.send({ type: 'typing' });
  await again.opened();
  expect(seen).toEqual([]);
  calls = [];
  await chat.opened();
  expect(calls).toHaveLength(1);
});

test('a reply points at the copy that is shown', async () => {
  const replies: (string | undefined)[] = [];
  const replying = createChat(async (_method, _id, activity) => (replies.push(activity?.replyToId), `kopi-${replies.length}`));
  await replying.opened();
  const id = await replying.send(message('spørgsmål'));
  await replying.send({ ...message('svar'), replyToId: id });
  expect(replies).toEqual([undefined, 'kopi-1']);
});
