import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { commandsOf } from './provision/page-commands.js';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/install.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What is wrong with a command of the page, without running it; `npm run proof -- install-walk` runs them. */
function faultIn(line: string): string | undefined {
  const [npm, verb, name = '', ...rest] = line.split(/\s+/);
  if (npm !== 'npm') return undefined;
  if (verb !== 'run') return verb === 'ci' ? undefined : `npm ${verb}`;
  if (!(name in scripts)) return `no script ${name}`;
  const words = rest.filter((word) => word !== '--');
  if (!['provision', 'import', 'export', 'check-plan', 'concept'].includes(name)) return undefined;
  const wanted = name === 'provision' ? words[0] : name;
  const command = buildProgram().commands.find((each) => each.name() === wanted);
  if (command === undefined) return `no command ${wanted}`;
  const known = command.options.map(({ long }) => long).concat(command.commands.flatMap(({ options }) => options.map(({ long }) => long)));
  return words.filter((word) => word.startsWith('--')).find((word) => !known.includes(word));
}

describe('docs/install.md', () => {
  test.each(commandsOf(page).map(({ line }) => line))('%s', (line) => {
    expect(faultIn(line)).toBeUndefined();
  });

  test('walks the whole way: looks, sets up, checks, imports, publishes, upgrades, removes', () => {
    const lines = commandsOf(page).map(({ line }) => line);
    for (const word of ['plan', 'apply', 'verify', 'publish', 'upgrade', 'remove'])
      expect(lines.some((line) => line.includes(`provision -- ${word} `))).toBe(true);
    for (const word of ['import', 'export']) expect(lines.some((line) => line.startsWith(`npm run ${word} -- `))).toBe(true);
  });

  test('planted: a command or an option that is not there is seen', () => {
    expect(faultIn('npm run provision -- plan --sitte x')).toBe('--sitte');
    expect(faultIn('npm run provision -- planlaeg --site x')).toBe('no command planlaeg');
    expect(faultIn('npm run importer -- x')).toBe('no script importer');
  });
});
