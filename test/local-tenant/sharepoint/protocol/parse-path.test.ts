import { describe, expect, test } from '@jest/globals';
import { parsePath } from './parse-path.js';

const plain = (path: string) => parsePath(path).map(({ name, positional, named }) => [name, positional, Object.fromEntries(named)]);

describe('a resource path', () => {
  test('is read segment by segment', () => {
    expect(plain("web/lists(guid'1f2e3d4c-0000-4000-8000-000000000000')/items(3)/FieldValuesAsText")).toEqual([
      ['web', undefined, {}],
      ['lists', [{ kind: 'guid', text: '1f2e3d4c-0000-4000-8000-000000000000' }], {}],
      ['items', [{ kind: 'number', number: 3 }], {}],
      ['FieldValuesAsText', undefined, {}],
    ]);
  });

  test('takes quotes, slashes and parentheses inside quotes', () => {
    expect(plain("getByTitle('It''s (a/b)')")).toEqual([['getByTitle', [{ kind: 'text', text: "It's (a/b)" }], {}]]);
  });

  test('takes named arguments, blanks and aliases', () => {
    expect(plain('addroleassignment(principalid=5, roledefid=-1)/x( @u , true, null )')).toEqual([
      ['addroleassignment', [], { principalid: { kind: 'number', number: 5 }, roledefid: { kind: 'number', number: -1 } }],
      ['x', [{ kind: 'alias', name: '@u' }, { kind: 'boolean', boolean: true }, { kind: 'null' }], {}],
    ]);
  });

  test.each(["getByTitle('x", 'items(3', 'items(a b)', "lists('a''b", 'a(1)b', "x('a' 'b')", `${'a/'.repeat(100)}`])('%s is refused', (path) => {
    expect(() => parsePath(path)).toThrow();
  });
});
