// Writes shared/src/lists/read-columns.ts from the lists: the part of them that a page carries. `npm run columns`
import { writeFileSync } from 'node:fs';
import { conceptsList, delegationsList, goalsList, indsatserList, plansList, roundsList, statusesList, unitsList } from '../shared/dist/lists/index.js';

const lists = { unitsList, goalsList, plansList, indsatserList, roundsList, statusesList, delegationsList, conceptsList };
const columnsOf = ({ fields }) =>
  Object.entries(fields)
    .map(([key, { kind, internalName }]) => `${key}:${internalName}:${kind}`)
    .join(' ');
const imports = Object.keys(lists).map((name) => `import type { ${name} } from './${name.replace('List', '')}.js';`);
const entries = Object.entries(lists).map(
  ([name, list]) => `  ${list.key}: columns<typeof ${name}>({ key: '${list.key}', urlName: '${list.urlName}', title: '${list.title}' },
    '${columnsOf(list)}'),`,
);

writeFileSync(
  new URL('../shared/src/lists/read-columns.ts', import.meta.url),
  `// Written by \`npm run columns\` from the lists, which remain the home of every name here; a test holds the two together.
import type { ListDefinition } from './define-list.js';
${imports.sort().join('\n')}
import type { ReadableField, ReadableList } from './readable-list.js';

function columns<L extends ListDefinition>(list: Omit<ReadableList<L>, 'fields'>, words: string): ReadableList<L> {
  const field = (word: string): [string, ReadableField] => {
    const [key = '', internalName = '', kind] = word.split(':');
    return [key, { kind, internalName } as ReadableField];
  };
  return { ...list, fields: Object.fromEntries(words.split(' ').map(field)) };
}

/** The lists that a page reads, without headings, help, views and rights: a tenth of their weight. */
export const readableLists = {
${entries.join('\n')}
};
`,
);
