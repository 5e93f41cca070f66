import { expect, test } from '@jest/globals';
import { readOwners } from './read-owners.js';

function owners(content: string): [string, string][] {
  const outcome = readOwners(Buffer.from(content));
  return outcome.ok ? [...outcome.value] : [];
}

test('owners come from JSON or from lines of a spreadsheet', () => {
  const wanted = [
    ['annehaab', 'anne@demo.example'],
    ['fleksibeltdaghjem', 'bo@demo.example'],
  ];
  expect(owners('{"Anne Håb": "Anne@demo.example", "Fleksibelt daghjem": "bo@demo.example"}').map(([name, upn]) => [name.replace('å', 'aa'), upn])).toEqual(
    wanted,
  );
  expect(
    owners('\uFEFFNavn;Bruger\r\n"Anne Håb";"anne@demo.example"\r\nFleksibelt daghjem\tbo@demo.example\r\n').map(([name, upn]) => [
      name.replace('å', 'aa'),
      upn,
    ]),
  ).toEqual(wanted);
});

test('anything else is refused with the line', () => {
  expect(readOwners(Buffer.from('{"Anne": 1}'))).toMatchObject({ ok: false });
  expect(readOwners(Buffer.from('Anne;anne@demo.example\nBo'))).toMatchObject({ ok: false, errors: [expect.stringMatching(/Ret linjen «Bo»/)] });
});
