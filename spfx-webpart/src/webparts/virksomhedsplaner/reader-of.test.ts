import { expect, test } from '@jest/globals';
import type { Person } from '@virksomhedsplaner/shared/domain';
import { readerOf } from './reader-of.js';

const user = { loginName: 'Anne.Holm@demo.example', displayName: 'Anne Holm', isAnonymousGuestUser: false, isExternalGuestUser: false };
const read = (more: object): Person | undefined => readerOf({ user: { ...user, ...more } } as Parameters<typeof readerOf>[0]);

test('a member of staff is known by user principal name, with or without SharePoint’s claim', () => {
  expect(read({})).toEqual({ upn: 'anne.holm@demo.example', name: 'Anne Holm' });
  expect(read({ loginName: 'i:0#.f|membership|anne.holm@demo.example' })?.upn).toBe('anne.holm@demo.example');
});

test.each([{ isAnonymousGuestUser: true }, { isExternalGuestUser: true }, { loginName: 'gæst_x.dk#EXT#@demo.example' }, { loginName: '' }])(
  'guests are nobody who writes: %j',
  (more) => {
    expect(read(more)).toBeUndefined();
  },
);
